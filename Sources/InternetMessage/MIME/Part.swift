/// A node of the MIME tree: the message itself, a body part, or a message inside (RFC 2045, section 2).
///
/// Parts stand in `Message.parts` in the order of the octets, a container before its children, so that a whole
/// subtree is one range of indexes.
public struct Part: Sendable, Hashable {
  /// What the part holds besides its own octets.
  public enum Structure: UInt8, Sendable {
    /// A leaf: text, an attachment, or something that could not be taken apart.
    case leaf
    /// A multipart with its body parts as children (RFC 2046, section 5.1).
    case multipart
    /// An attached message with exactly one child, the root of that message (RFC 2046, section 5.2.1).
    case message
  }

  /// The index of the container in `Message.parts`; nil for the root.
  public let parent: Int?
  /// The position among the container's children, from 1; 0 for the root.
  public let position: Int
  /// How many containers stand above.
  public let depth: Int
  /// What the part holds.
  public internal(set) var structure: Structure
  /// The octets of the header, its blank line excluded.
  public internal(set) var header: Range<Int>
  /// The indexes of the part's fields in `Message.fields`.
  public internal(set) var fields: Range<Int>
  /// Which kinds of field the header has, so that most that is asked for need not be searched.
  let kinds: FieldKindSet
  /// The index of the first Content-Type field in `Message.fields`: it is asked for more often than all others.
  let contentTypeField: Int?
  /// The octets of the body, transfer encoding undecoded.
  ///
  /// The line end before a boundary belongs to the boundary.
  public internal(set) var body: Range<Int>
  /// The index behind the last descendant in `Message.parts`.
  public internal(set) var subtreeEnd: Int
}
