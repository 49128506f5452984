/// Bounds on markup that others wrote; libxml2's own (names, attributes and look-ahead of 10 MB) stay in force besides.
package enum MarkupLimits {
  /// How deep elements may stand in each other.
  package static let depth = 64
  /// Octets of one document.
  package static let documentOctets = 64 << 20
  /// Octets of text between two tags.
  package static let textOctets = 1 << 20
}
