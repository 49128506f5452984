public import InternetMessage

/// The three fields of which each ARC Set has one (RFC 8617, section 4.1).
public enum ARCField: String, Sendable, Hashable, CaseIterable {
  /// What the sealer found when the message came in: AAR.
  case authenticationResults = "ARC-Authentication-Results"
  /// A signature over the message: AMS.
  case messageSignature = "ARC-Message-Signature"
  /// A signature over this set and all that were there before: AS.
  case seal = "ARC-Seal"

  /// The field of a kind, if it is one of these.
  public init?(_ kind: FieldKind) {
    switch kind {
    case .arcAuthenticationResults: self = .authenticationResults
    case .arcMessageSignature: self = .messageSignature
    case .arcSeal: self = .seal
    default: return nil
    }
  }
}

/// The Chain Validation Status: what `cv=` of a seal says, and what a sealer would write (RFC 8617, section 4.4).
public enum ARCChainStatus: String, Sendable, Hashable, CaseIterable {
  /// There was no chain when the message came in.
  case none
  /// The chain was valid.
  case pass
  /// The chain was not valid.
  case fail
}
