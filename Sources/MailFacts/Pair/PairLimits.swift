/// What comparing two captures may cost.
package enum PairLimits {
  /// How many removals and insertions a comparison looks for; a longer script is shown as one change.
  package static let differences = 64
  /// How many pieces of a field are marked.
  package static let marks = 32
  /// How many octets of a changed text are shown.
  package static let excerptOctets = 160
  /// How many hosts of links are told apart.
  package static let hosts = 64
  /// How many redactions are looked for in a part.
  package static let redactions = 1_000
}
