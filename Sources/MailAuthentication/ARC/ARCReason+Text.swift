extension ARCReason {
  /// The reason for people, as a part of a sentence.
  public var text: String {
    switch self {
    case .noSets: "the message has no chain"
    case .verified: "all seals hold, and the message is as the last sealer left it"
    case .tooManySets(let count): "the chain has \(count) sets, more than the \(ARCLimits.sets) that are allowed"
    case .headerBeyondLimits: "the header of the message is too large to know all of its fields"
    case .fieldTooLong(let field, _): "an \(field.rawValue) field is longer than is read"
    case .malformedInstance(let field, _):
      "an \(field.rawValue) field has no instance number between 1 and \(ARCLimits.sets)"
    case .brokenBefore(let instance): "the sealer of instance \(instance) found the chain broken already (cv=fail)"
    case .repeated(let field, let instance): "instance \(instance) has more than one \(field.rawValue) field"
    case .missing(let field, let instance): "instance \(instance) has no \(field.rawValue) field"
    case .missingSet(let instance): "instance \(instance) is missing"
    case .malformedChainStatus(let instance): "the seal of instance \(instance) has no cv= that can be read"
    case .unexpectedChainStatus(let status, let instance):
      "the seal of instance \(instance) says cv=\(status.rawValue) instead of cv=\(instance == 1 ? "none" : "pass")"
    case .messageSignature(let reason, let instance):
      "the message signature of instance \(instance) does not hold: \(reason.text)"
    // Of h= a seal has but this to say.
    case .seal(.malformedValue(.signedNames), let instance):
      "the seal of instance \(instance) does not hold: it has h=, which is not allowed"
    case .seal(let reason, let instance): "the seal of instance \(instance) does not hold: \(reason.text)"
    }
  }
}
