public import InternetMessage

/// What became of one signature (RFC 6376, section 6; RFC 8601, section 2.7.1).
///
///     result.outcome       // .fail
///     result.reason.text   // "the body was changed: its hash is not the one that was signed"
///     result.domain        // "example.com"
///
/// What the signature says of itself is there as far as it could be read, whatever the outcome.
public struct DKIMResult: Sendable, Hashable {
  /// Why the signature has its outcome.
  public internal(set) var reason: DKIMReason
  /// The index of the signature's field in `Message.fields`.
  public let field: Int
  /// The signing domain identifier, SDID: `d=`, as written.
  public internal(set) var domain: String?
  /// The selector: `s=`, as written.
  public internal(set) var selector: String?
  /// The agent or user identifier, AUID: `i=` decoded, or `@` and the domain where there is none.
  public internal(set) var identity: String?
  /// The algorithm: `a=`.
  public internal(set) var algorithm: DKIMAlgorithm?
  /// The canonical forms: `c=`.
  public internal(set) var canonicalization: Canonicalization?
  /// The names of the fields that the signature says to cover, in its order: `h=`.
  ///
  /// One that is there more often than the message has such fields covers their absence.
  public internal(set) var signedNames: [String] = []
  /// When the signature was made, in seconds since 1970: `t=`.
  public internal(set) var timestamp: Int64?
  /// When it expires, in seconds since 1970: `x=`.
  public internal(set) var expiration: Int64?
  /// How many octets of the canonical body are covered at most: `l=`.
  public internal(set) var bodyLengthLimit: Int64?
  /// How many octets of the canonical body are behind those that are covered.
  public internal(set) var uncoveredBodyOctets = 0
  /// Whether the octets that were signed of the body are those that are there; nil when that was not found out.
  public internal(set) var isBodyIntact: Bool?
  /// Whether the signed fields are those that are there, as the key says; nil when that was not found out.
  public internal(set) var isHeaderIntact: Bool?
  /// The length of the public key in bits, when there is one.
  public internal(set) var keyBits: Int?
  /// Whether the domain says that it is testing DKIM (`t=y` of the key record), by which the outcome is not changed
  /// (RFC 6376, section 3.6.1).
  public internal(set) var isTesting = false
  /// What ended the lines of the message before they became CRLF.
  public internal(set) var lineEndings: LineEndings = .crlf
  /// The fields of interest that the message has and the signature does not cover, from the top.
  public internal(set) var unsignedFields: [UnsignedField] = []

  /// What the signer says that fields were when they were signed, decoded: `z=`; it proves nothing.
  public internal(set) var copiedFields: [CopiedField] = []

  /// The result word.
  public var outcome: AuthenticationOutcome { reason.outcome }

  init(field: Int, reason: DKIMReason) {
    self.field = field
    self.reason = reason
  }

  /// A field of the message that a signature does not cover.
  public struct UnsignedField: Sendable, Hashable {
    /// Which field.
    public let kind: FieldKind
    /// Its index in `Message.fields`.
    public let field: Int

    /// Whether a reader is misled when somebody changes it: From, Reply-To or Subject.
    ///
    /// Of the other fields it is only told that they are not covered.
    public var matters: Bool { kind == .from || kind == .replyTo || kind == .subject }

    /// The kinds that are looked for: those that matter, and those that a help desk recognises its own mail by.
    static let kinds: [FieldKind] = [
      .from, .replyTo, .subject, .autoSubmitted, .xAutoResponseSuppress, .xMailer, .xZendeskFromAccountID,
      .xZendeskEmailID,
    ]
  }
}
