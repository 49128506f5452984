/// What stands in a document, in its order.
///
///     <a xmlns="urn:x">b &amp; c</a>   // start(a, urn:x), text(b & c), end
package enum XMLEvent: Sendable, Hashable {
  /// An element begins. The name has no prefix; the namespace is nil where there is none, or the prefix is undeclared.
  case start(name: String, namespace: String?)
  /// Everything between two tags, references resolved and CDATA sections included.
  case text(String)
  /// The element ends that began last.
  case end
}
