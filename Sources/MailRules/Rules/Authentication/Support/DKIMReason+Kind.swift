import MailAuthentication

extension DKIMReason {
  /// Whether the fault is in the signature's own field.
  var isOfTheSignature: Bool {
    switch self {
    case .malformedTags, .missingTag, .malformedValue, .unknownVersion, .unknownAlgorithm, .unknownCanonicalization,
      .unknownQueryMethod, .expirationBeforeTimestamp, .signatureTooLong, .identityOutsideDomain:
      true
    default: false
    }
  }

  /// Whether the fault is in the key that DNS has.
  var isOfTheKey: Bool {
    switch self {
    case .malformedKeyRecord, .unreadableKey, .keyTooLarge, .keyTypeMismatch, .hashNotAllowed, .keyNotForEmail,
      .identityBelowStrictDomain:
      true
    default: false
    }
  }

  /// Whether the signature is well-formed, so that what it says of itself counts.
  var concernsTheMessage: Bool { !isOfTheSignature && self != .fromNotSigned }
}

extension DKIMResult {
  /// The signing domain as it is told to people; a stranger may have written it.
  var signer: String { (domain ?? "an unnamed domain").shortened }
}
