/// What a mailbox may ask of memory.
public struct MailboxLimits: Sendable, Hashable {
  /// The most octets of one message that are kept; of a longer one the rest is counted and skipped.
  public var messageOctets: Int
  /// The largest Content-Length that is followed in mboxcl and mboxcl2; a larger one is taken as wrong.
  ///
  /// To check a Content-Length, the reader must hold that many octets at once beside the message.
  public var contentLengthOctets: Int
  /// How many octets from the start of a mailbox are looked at to guess its format.
  public var sampleOctets: Int
  /// The longest From line, and the longest run of `>` before a quoted one, that are recognised.
  public var fromLineOctets: Int

  /// Limits for a mailbox; they are kept between 1 octet (128 for a From line) and 1 TiB.
  public init(
    messageOctets: Int = 256 << 20,
    contentLengthOctets: Int = 64 << 20,
    sampleOctets: Int = 1 << 20,
    fromLineOctets: Int = 16 << 10
  ) {
    self.messageOctets = min(max(1, messageOctets), 1 << 40)
    self.contentLengthOctets = min(max(1, contentLengthOctets), 1 << 40)
    self.sampleOctets = min(max(1, sampleOctets), 1 << 40)
    self.fromLineOctets = min(max(128, fromLineOctets), 1 << 40)
  }
}
