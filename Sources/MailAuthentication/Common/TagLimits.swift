/// Bounds of lists of tags and of what stands in them.
package enum TagLimits {
  /// How many tags one list may have; a signature has about twelve.
  package static let tags = 128
  /// How many elements one value that is a list may have: the signed field names of `h=`, say.
  package static let elements = 1_000
}
