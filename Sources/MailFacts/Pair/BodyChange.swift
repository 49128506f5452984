/// What a relay did to the body of a message.
public struct BodyChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// Text stands behind what was there: a footer, a disclaimer.
    case appended
    /// Text stands before what was there: a banner.
    case prepended
    /// Text stands within what was there, which is whole.
    case inserted
    /// Text is gone, and nothing new is there.
    case shortened
    /// The same text with links that lead elsewhere.
    case linksRewritten = "links-rewritten"
    /// Text was replaced by what the organisation declares as its redactions (C35), and by nothing else.
    case redacted
    /// The HTML is another and shows the same text.
    case markup
    /// The same content in another transfer encoding.
    case reencoded
    /// The content is another.
    case changed
    /// An attachment is gone.
    case attachmentRemoved = "attachment-removed"
    /// A part that is no attachment is gone.
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
  /// What stood there, decoded and shortened: the text that is gone, the name of an attachment that was removed.
  public let before: String
  /// What stands there, decoded and shortened: the text that was put in, the hosts that links lead to.
  public let after: String

  init(kind: Kind, part: Int, mediaType: String, before: String = "", after: String = "") {
    self.kind = kind
    self.part = part
    self.mediaType = mediaType
    self.before = before
    self.after = after
  }
}
