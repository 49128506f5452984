/// Bounds on markup that others wrote.
package enum MarkupLimits {
  /// How deep elements may stand in each other.
  package static let depth = 64
}
