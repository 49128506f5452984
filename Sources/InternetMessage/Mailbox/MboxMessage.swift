/// One message of a mailbox, without the From line before it and the empty line after it.
public struct MboxMessage: Sendable, Hashable {
  /// The message as it was before it was put into the mailbox, as far as the format tells.
  public var octets: [UInt8]
  /// Its place in the mailbox, from 0.
  public var index: Int
  /// The offset of its first octet, the one after the From line, in octets from the start of the (unpacked) mailbox.
  public var offset: Int
  /// The From line without its line end; nil for text before the first one.
  ///
  ///     From alice@example.com Thu Jan  1 00:00:00 2026
  public var postmark: [UInt8]?
  /// How many octets beyond `MailboxLimits.messageOctets` were left out at the end.
  public var omittedOctets = 0
  /// False if reading failed inside of this message.
  public var isComplete = true
  /// How many lines begin with a quoted `>From ` that the format cannot restore.
  public var ambiguousFromLines = 0
  /// The Content-Length that the format relies on and that is wrong; the message then ends at the next From line.
  public var wrongContentLength: Int?
}
