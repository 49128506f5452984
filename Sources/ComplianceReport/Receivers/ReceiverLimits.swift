/// How much of what receivers report is kept and shown; what is beyond is counted.
package enum ReceiverLimits {
  /// The sources, that is, pairs of an address and an Author Domain, that are told apart.
  package static let sources = 20_000
  /// The domains that are told apart.
  package static let domains = 5_000
  /// The receivers that are told apart.
  package static let receivers = 5_000
  /// Single messages that failed, files that were refused, and deviations that are kept, of each.
  package static let listed = 500
  /// The lines of a table on the page.
  static let rows = 40
  /// The lines of a list in text.
  static let lines = 8
  /// The scalars of a name on the page.
  static let name = 120
}
