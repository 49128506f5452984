import MailAuthentication

/// How one message stands with DKIM, SPF and DMARC, each seen from its Author Domain.
struct AuthenticationStanding {
  /// The Author Domain; nil when From names none, or several.
  let authorDomain: String?
  let dkim: DKIMStanding
  let spf: SPFStanding
  let dmarc: DMARCStanding
  /// The policy in force: `quarantine`, `reject of example.com, in test`, `no record`.
  let policy: String

  init(_ authentication: MessageAuthentication) {
    authorDomain = authentication.authorDomain.map { "\($0)".lowercased() }
    dkim = DKIMStanding(authentication)
    spf = SPFStanding(authentication)
    dmarc = DMARCStanding(authentication.dmarc.outcome)
    policy = Self.policy(authentication.dmarc)
  }

  static func policy(_ result: DMARCResult) -> String {
    guard let evaluation = result.decisive, let policy = evaluation.requestedPolicy else {
      return result.outcome == .none ? "no record" : "unknown"
    }
    var text = policy.rawValue
    if let domain = evaluation.policyDomain, domain != evaluation.authorDomain { text += " of \(domain)" }
    if evaluation.record?.isTesting == true { text += ", in test" }
    if let percentage = evaluation.percentage, percentage < 100 { text += ", for \(percentage) %" }
    return text
  }
}

/// What became of the signatures of domains that are aligned with the Author Domain.
enum DKIMStanding: CaseIterable {
  /// One passes.
  case pass
  /// There are some, and none passes.
  case broken
  /// There is none.
  case unsigned
  /// None passes, and of one nobody knows whether it would: its key could not be had, or it was not looked at.
  case open

  init(_ authentication: MessageAuthentication) {
    let aligned = authentication.dkim.filter { result in
      result.domainName.map { authentication.isAligned($0) } ?? false
    }
    if aligned.contains(where: { $0.outcome == .pass }) {
      self = .pass
    } else if aligned.contains(where: \.isOpen) {
      self = .open
    } else {
      self = aligned.isEmpty ? .unsigned : .broken
    }
  }
}

/// What SPF says of the reverse path.
enum SPFStanding: CaseIterable {
  /// It passes, for a domain that is aligned with the Author Domain.
  case pass
  /// It does not pass (fail, softfail, neutral, none, permerror), or for a domain that is not aligned.
  case noPass
  /// It could not be checked: the client or the reverse path is not known, or DNS did not answer.
  case unchecked

  init(_ authentication: MessageAuthentication) {
    guard let result = authentication.spf?.mailFrom, result.outcome != .temperror else {
      self = .unchecked
      return
    }
    self = result.outcome == .pass && authentication.isSPFAligned == true ? .pass : .noPass
  }
}

/// What follows from the two.
enum DMARCStanding: CaseIterable {
  case pass, fail
  /// No record applies.
  case none
  /// It could not be decided (temperror, permerror).
  case open

  init(_ outcome: AuthenticationOutcome) {
    switch outcome {
    case .pass: self = .pass
    case .fail: self = .fail
    case .none: self = .none
    default: self = .open
    }
  }
}

extension DKIMResult {
  /// Whether it is unknown what a verifier with all of the facts would say: no failure of the message.
  var isOpen: Bool {
    if case .tooManySignatures = reason { return true }
    return outcome == .temperror || reason.isUnverifiable || reason == .headerBeyondLimits
  }
}
