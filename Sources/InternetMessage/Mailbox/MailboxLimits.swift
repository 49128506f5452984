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

  /// Limits for a mailbox; what is below 1 counts as 1, and a From line never has less than 128 octets.
  public init(
    messageOctets: Int = 256 << 20,
    contentLengthOctets: Int = 64 << 20,
    sampleOctets: Int = 1 << 20,
    fromLineOctets: Int = 16 << 10
  ) {
    self.messageOctets = max(1, messageOctets)
    self.contentLengthOctets = max(1, contentLengthOctets)
    self.sampleOctets = max(1, sampleOctets)
    self.fromLineOctets = max(128, fromLineOctets)
  }
}
