public import InternetMessage

/// What in a message shows that Zendesk sent it.
///
///     let marks = facts.zendesk
///     marks.strength            // .strong
///     marks.accountID?.value    // "3fa9c21"
///     marks.messageID?.ticket   // "11G0U44Q2Q"
///
/// Only signs of the sender are here. The signs of a thread (In-Reply-To, References, a recipient with `+id`, a quoted
/// token) stand in customers' replies too and never count (signals Z04 to Z06).
public struct ZendeskMarks: Sendable, Hashable {
  /// One of the five preserved fields as it stands (C16).
  public struct Mark: Sendable, Hashable {
    /// The first field of the name.
    public let field: HeaderField
    /// Its body, unfolded, without white space at its ends.
    public let value: String
    /// How many fields of the name there are.
    public let count: Int
  }

  /// `Auto-Submitted`.
  public internal(set) var autoSubmitted: Mark?
  /// `X-Auto-Response-Suppress`.
  public internal(set) var suppress: Mark?
  /// `X-Mailer`.
  public internal(set) var mailer: Mark?
  /// `X-Zendesk-From-Account-Id` (Z01).
  public internal(set) var accountID: Mark?
  /// `X-Zendesk-Email-Id` (Z02).
  public internal(set) var emailID: Mark?

  /// Whether the account identifier has the form that was seen on all mail.
  public internal(set) var hasWellFormedAccountID = false
  /// The parsed Email-Id with its time; nil when it is absent or no ULID.
  public internal(set) var email: ZendeskEmailIdentifier?
  /// The message's own Message-ID, when it has the help desk's form (Z03).
  public internal(set) var messageID: ZendeskMessageIdentifier?
  /// The token in the message's own Reply-To (Z05).
  public internal(set) var replyToken: ZendeskReplyToken?
  /// Whether that token stands in an address of the help desk's own; external addresses carry none.
  public internal(set) var hasNativeReplyToken = false
  /// By which path the help desk sent the message (Z07); it does not name the author.
  public internal(set) var deliveryContext: ZendeskDeliveryContext?
  /// Whether the message verifies an address or a connection (Z09): such mail has no Email-Id by design.
  public internal(set) var isVerification = false
  /// Whether the first hop of the message is one of the help desk's own (Z08).
  public internal(set) var hasZendeskHop = false
  /// Whether a signature of the help desk's own domain stands in the header, whatever became of it.
  public internal(set) var hasZendeskSignature = false
  /// Whether mail of 2020 is recognised by X-Zendesk-Message-Id in place of the Email-Id.
  public internal(set) var hasOldMessageID = false
  /// How sure it is that Zendesk sent the message; nil when nothing says so.
  ///
  /// None of the fields is signed, so no mark is definitive without authentication.
  public internal(set) var strength: SignalEvidence.Strength?

  /// Whether Zendesk sent the message, as far as the message alone can tell.
  public var isFromZendesk: Bool { strength == .strong }

  /// The five fields in the order of C16.
  public func mark(_ field: PreservedFieldName) -> Mark? {
    switch field {
    case .autoSubmitted: autoSubmitted
    case .suppress: suppress
    case .mailer: mailer
    case .accountID: accountID
    case .emailID: emailID
    }
  }

  init() {}
}
