/// What a relay did to the body of a message.
public struct BodyChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// Text stands behind what was there: a disclaimer.
    case appended
    /// The same content in another transfer encoding.
    case reencoded
    /// The content is another.
    case changed
    /// A part is gone.
    case partRemoved = "part-removed"
    /// A part is new.
    case partAdded = "part-added"
    /// The content is the same, but not what stands around it: part headers, boundaries, preamble.
    case structure
  }

  /// What happened.
  public let kind: Kind
  /// The index of the part in the message after, the message itself where the part is gone.
  public let part: Int
  /// The type of the part: `text/plain`.
  public let mediaType: String
}
