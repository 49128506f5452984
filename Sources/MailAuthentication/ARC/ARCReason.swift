/// Why a chain has its outcome (RFC 8617, section 5.2).
///
/// Instances count from 1, the oldest, to 50. `text` says it to people.
public enum ARCReason: Sendable, Hashable {
  /// The message has no ARC Set (step 1).
  case noSets
  /// Every step was passed: the seals hold, and so does the newest signature over the message.
  case verified

  // The chain was given up, or is none.

  /// More sets than a message may have (step 1): there are so many fields of one kind.
  case tooManySets(count: Int)
  /// The header of the message is beyond the limits of the parser, so that not all of its fields are known.
  case headerBeyondLimits
  /// A field, by its index in `Message.fields`, is longer than we read.
  case fieldTooLong(ARCField, field: Int)
  /// A field, by its index in `Message.fields`, has no instance between 1 and 50 (section 4.2.1).
  case malformedInstance(ARCField, field: Int)
  /// The newest seal says that the chain was broken when it was made (step 2).
  case brokenBefore(instance: Int)
  /// An instance has a field twice (step 3, A).
  case repeated(ARCField, instance: Int)
  /// An instance lacks a field (step 3, A).
  case missing(ARCField, instance: Int)
  /// A number between 1 and the greatest has no set at all (step 3, B).
  case missingSet(instance: Int)
  /// `cv=` of a seal is not there, or none of the three words (step 3, C).
  case malformedChainStatus(instance: Int)
  /// `cv=` of a seal is not what it must be: `none` in the first set and `pass` in all others (step 3, C).
  case unexpectedChainStatus(ARCChainStatus, instance: Int)

  // Cryptography and DNS.

  /// The newest signature over the message does not hold (step 4).
  case messageSignature(DKIMReason, instance: Int)
  /// A seal does not hold (step 6).
  case seal(DKIMReason, instance: Int)

  /// What a sealer would write into `cv=`: here each failure is for good, also one of DNS (section 5.2.1).
  public var chainStatus: ARCChainStatus {
    switch self {
    case .noSets: .none
    case .verified: .pass
    default: .fail
    }
  }

  /// The result word.
  ///
  /// It is that of the chain, but for one case: where DNS did not answer nobody knows whether the chain holds, and we, who
  /// write no seal for others to rely on, may ask again. `chainStatus` is what section 5.2.1 demands of those who do.
  public var outcome: AuthenticationOutcome {
    if case .keyUnavailable = signatureReason { return .temperror }
    return switch chainStatus {
    case .none: .none
    case .pass: .pass
    case .fail: .fail
    }
  }

  /// Whether nothing can be said of the chain because a key is gone, as with a capture that is older than the key.
  public var isUnverifiable: Bool { signatureReason?.isUnverifiable ?? false }

  /// Why the signature or the seal does not hold that makes the chain fail.
  public var signatureReason: DKIMReason? {
    switch self {
    case .messageSignature(let reason, _), .seal(let reason, _): reason
    default: nil
    }
  }

  /// The instance that makes the chain fail; nil where it is none in particular.
  public var instance: Int? {
    switch self {
    case .noSets, .verified, .tooManySets, .headerBeyondLimits, .fieldTooLong, .malformedInstance: nil
    case .brokenBefore(let instance), .repeated(_, let instance), .missing(_, let instance), .missingSet(let instance),
      .malformedChainStatus(let instance), .unexpectedChainStatus(_, let instance),
      .messageSignature(_, let instance), .seal(_, let instance):
      instance
    }
  }
}
