/// One change that a relay made to what a signature covers, and that would have to be undone for it to hold again.
///
///     edit.kind          // .subjectTagAdded
///     edit.place         // "Subject"
///     edit.presentText   // " [EXTERNAL] Re: valve"
///     edit.originalText  // " Re: valve"
///     edit.text          // "The relay wrote \"[EXTERNAL]\" into the subject."
public struct RelayEdit: Sendable, Hashable {
  /// What was done.
  public let kind: RelayEditKind
  /// The octets of the message that are not as they were signed; empty at the place where something was removed.
  public let range: Range<Int>
  /// The line of the first of them, from 1.
  public let line: Int
  /// The octet of that line, from 1.
  public let column: Int
  /// The logical place: a field name, `body`, or `part 1.2/body`.
  public let place: String
  /// What stands there now; at most `ExplanationLimits.excerptOctets`.
  public let present: [UInt8]
  /// What stood there when the message was signed; at most `ExplanationLimits.excerptOctets`.
  public let original: [UInt8]

  /// What stands there now, as text.
  public var presentText: String { String(decoding: present, as: UTF8.self) }

  /// What stood there when the message was signed, as text.
  public var originalText: String { String(decoding: original, as: UTF8.self) }

  /// Whether the change was made to the body.
  public var isInBody: Bool { kind.isInBody || place.hasSuffix("body") || place.hasPrefix("part ") }
}
