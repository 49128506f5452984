public import InternetMessage

/// What became of a DKIM signature that stood in the message before the relay (RFC 6376).
public struct SignatureChange: Sendable, Hashable {
  /// The domain that signed, as the tag `d=` writes it.
  public let domain: String
  /// The signature in the message after; nil when it is gone.
  public let after: HeaderField?
  /// The signed fields whose octets are not the same any more, as `h=` names them, in small letters.
  public let brokenFields: [String]
  /// Whether the signed body is not the same any more.
  public let isBodyBroken: Bool

  /// Whether the relay left the signature in the message but changed what it signs: it cannot hold.
  public var isBroken: Bool { after != nil && (isBodyBroken || !brokenFields.isEmpty) }
}
