/// Bounds on JSON that others wrote.
package enum JSONLimits {
  /// How deep values may be in each other; the parser's recursion is as deep.
  package static let depth = 32
  /// Values of all documents that are read together.
  package static let values = 1 << 20
}
