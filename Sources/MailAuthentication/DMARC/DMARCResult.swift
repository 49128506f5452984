public import MailDNS

/// What DMARC says of a message (RFC 9989, section 5.3).
public struct DMARCResult: Sendable, Hashable {
  /// `pass`, `fail`, `none`, `permerror` or `temperror` (RFC 9989, section 9.2); a temporary failure is never `fail`.
  public let outcome: AuthenticationOutcome
  /// Why.
  public let reason: DMARCReason
  /// What was found for each Author Domain; none when there is no author to judge.
  public let evaluations: [DMARCEvaluation]
  /// The evaluation that decided; nil when there is none.
  public let decisive: DMARCEvaluation?

  /// A message whose authors cannot be judged.
  ///
  /// RFC 9989, section 5.3.1, ends there, and of the words of section 9.2 only `permerror` fits: `none` says that there
  /// is no record. RFC 7489, section 11.2, calls it `none` where no identifier could be extracted.
  init(unjudged reason: DMARCReason, mode: DMARCMode) {
    self.reason = reason
    outcome = mode.isRFC7489 && reason == .noAuthorDomain ? .none : reason.outcome
    evaluations = []
    decisive = nil
  }

  /// Puts the evaluations of all Author Domains together: the strictest policy of those that fail (RFC 9989, section
  /// 11.5; RFC 7489, section 6.6.1).
  ///
  /// A message passes when each of its Author Domains does. It neither passes nor fails while something could not be
  /// found out (RFC 9989, section 5.3.6).
  init(_ evaluations: [DMARCEvaluation]) {
    var decisive = evaluations[0]
    for evaluation in evaluations.dropFirst() where Self.rank(evaluation) > Self.rank(decisive) {
      decisive = evaluation
    }
    self.evaluations = evaluations
    self.decisive = decisive
    reason = decisive.reason
    outcome = decisive.outcome
  }

  /// The greater of two evaluations decides.
  private static func rank(_ evaluation: DMARCEvaluation) -> (Int, DMARCPolicy) {
    let order: [AuthenticationOutcome] = [.pass, .none, .permerror, .fail, .temperror]
    return (order.firstIndex(of: evaluation.outcome) ?? 0, evaluation.appliedPolicy ?? DMARCPolicy.none)
  }
}

/// What DMARC says of one Author Domain.
public struct DMARCEvaluation: Sendable, Hashable {
  /// The Author Domain, with A-labels.
  public let authorDomain: DomainName
  /// Why it came to its outcome.
  public internal(set) var reason: DMARCReason
  /// Its Organizational Domain; nil when it could not be found out.
  public internal(set) var organizationalDomain: DomainName?
  /// Where the record stands that applies; nil when there is none.
  public internal(set) var policyDomain: DomainName?
  /// The record that applies.
  public internal(set) var record: DMARCRecord?
  /// Which tag of the record gives the policy.
  public internal(set) var policyTag: DMARCPolicyTag?
  /// What the Domain Owner asks for, should the message fail; nil when it is unknown or there is no record.
  public internal(set) var requestedPolicy: DMARCPolicy?
  /// What is to be applied, once the tags for tests were looked at; `none` for a message that passes, nil where no policy
  /// may be applied.
  public internal(set) var appliedPolicy: DMARCPolicy?
  /// In the mode of RFC 7489, to how many percent of failing mail the policy applies; to the others the one below.
  public internal(set) var percentage: Int?
  /// How each identifier stands to the Author Domain: the reverse path's first, then those of the signatures.
  public internal(set) var identifiers: [DMARCAlignment] = []
  /// How many identifiers there are beyond `DMARCLimits.identifiers`.
  public internal(set) var omittedIdentifiers = 0
  /// What was asked for in which order to find the record and the Organizational Domain.
  public internal(set) var lookups: [DMARCLookup] = []

  /// `pass`, `fail`, `none`, `permerror` or `temperror`.
  public var outcome: AuthenticationOutcome { reason.outcome }

  init(authorDomain: DomainName, reason: DMARCReason) {
    self.authorDomain = authorDomain
    self.reason = reason
  }
}

/// How an identifier stands to the Author Domain.
public struct DMARCAlignment: Sendable, Hashable {
  /// What authenticates it.
  public let method: DMARCMethod
  /// The domain.
  public let domain: DomainName
  /// What SPF or DKIM found.
  public let outcome: AuthenticationOutcome
  /// How near it is.
  public let relation: Relation
  /// Whether it is near enough for the record, were it authenticated.
  public let isNear: Bool

  /// Whether it is authenticated and near enough: one such identifier makes the message pass.
  public var isAligned: Bool { outcome == .pass && isNear }

  /// How near an identifier is to the Author Domain.
  public enum Relation: Sendable, Hashable {
    /// It is the Author Domain.
    case same
    /// It has the same Organizational Domain.
    case sameOrganization
    /// It has another Organizational Domain.
    case different
    /// The Organizational Domain could not be found out.
    case unknown(DMARCReason)
  }
}

/// One question for a DMARC Policy Record, and what came of it.
public struct DMARCLookup: Sendable, Hashable {
  /// The domain; the question was for `_dmarc` below it.
  public let domain: DomainName
  /// What came of it.
  public let answer: Answer
  /// How many TXT records stand there that are none of DMARC.
  public let otherRecords: Int

  /// What came of a question.
  public enum Answer: Sendable, Hashable {
    /// One record.
    case record(DMARCRecord)
    /// Several records, which are all discarded.
    case several(Int)
    /// None; and whether the name is there all the same.
    case none(nameExists: Bool)
    /// It could not be asked.
    case failed(DNSOutcome)
  }

  /// The one record.
  public var record: DMARCRecord? { if case .record(let record) = answer { record } else { nil } }
}
