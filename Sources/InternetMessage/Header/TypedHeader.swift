/// The fields of a message's own header that have a grammar, as values.
///
///     let header = message.typedHeader()
///     header.from.first?.addrSpec  // "support@lindqvist.example"
///
/// Of a field that stands twice the first one counts; `diagnose()` reports the others.
public struct TypedHeader: Sendable {
  /// `Date`: when the message was written.
  public internal(set) var date: MailDate?
  /// `From`: the mailboxes of the authors, those of groups included.
  public internal(set) var from: [Mailbox] = []
  /// `Sender`: the mailbox of whoever sent the message for the authors.
  public internal(set) var sender: Mailbox?
  /// `Reply-To`.
  public internal(set) var replyTo: [Mailbox] = []
  /// `To`.
  public internal(set) var to: [Mailbox] = []
  /// `Cc`.
  public internal(set) var cc: [Mailbox] = []
  /// `Message-ID`.
  public internal(set) var messageID: MessageIdentifier?
  /// `In-Reply-To`.
  public internal(set) var inReplyTo: [MessageIdentifier] = []
  /// `References`, the oldest first.
  public internal(set) var references: [MessageIdentifier] = []
  /// `Received`, the last hop first, as they stand.
  public internal(set) var received: [Received] = []
  /// `Return-Path`: the reverse path (RFC 5321, section 4.4).
  public internal(set) var returnPath: ReturnPath?
  /// `Auto-Submitted` (RFC 3834, section 5).
  public internal(set) var autoSubmitted: AutoSubmitted?
  /// `Precedence`.
  public internal(set) var precedence: Precedence?
  /// `X-Auto-Response-Suppress`.
  public internal(set) var autoResponseSuppress: AutoResponseSuppress?
  /// `List-Id` (RFC 2919).
  public internal(set) var listIdentifier: ListIdentifier?
  /// `Delivered-To`, the last delivery first, as they stand (RFC 9228).
  public internal(set) var deliveredTo: [DeliveredTo] = []
}

extension Message {
  /// Reads the fields of the message's own header that have a grammar.
  public func typedHeader() -> TypedHeader {
    var defects = DefectList(limit: 0)
    return octets.withOctetView { view in
      var reader = TypedHeaderReader(self, view)
      return reader.read(&defects)
    }
  }
}
