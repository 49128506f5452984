/// Bounds on what is imported.
package enum ImportLimits {
  /// Octets of one file.
  package static let fileOctets = 64 << 20
  /// Files of one import.
  package static let files = 1000
  /// Kinds of things left out that are listed; further kinds are not told apart.
  package static let remarks = 200
}
