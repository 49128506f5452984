import MailDNS

/// The judgement of identifiers against one Author Domain (RFC 9989, sections 4.10.2, 5.3.4 and 5.3.5).
struct DMARCAlignmentRun {
  var questions: DMARCQuestions
  let mode: DMARCMode
  let author: DomainName
  /// The author's Organizational Domain; nil when it is unknown.
  let organizationalDomain: DomainName?
  /// Why that is unknown.
  let failure: DMARCReason?
  let record: DMARCRecord

  private(set) var identifiers: [DMARCAlignment] = []
  private(set) var omitted = 0
  private var relations: [DomainName: DMARCAlignment.Relation] = [:]
  private var walks = 0
  private var hasAligned = false
  private var isAuthenticated = false
  /// What passed, or may pass later, and may be aligned.
  private var pending: DMARCReason?

  init(
    questions: DMARCQuestions, mode: DMARCMode, author: DomainName, organizationalDomain: DomainName?,
    failure: DMARCReason?, record: DMARCRecord
  ) {
    self.questions = questions
    self.mode = mode
    self.author = author
    self.organizationalDomain = organizationalDomain
    self.failure = failure
    self.record = record
  }

  /// Why the message passes, fails, or does neither.
  var reason: DMARCReason {
    if hasAligned { return .aligned }
    // Neither pass nor fail while something could not be found out (RFC 9989, section 5.3.6; RFC 7489, section 6.6.2).
    return pending ?? (isAuthenticated ? .notAligned : .notAuthenticated)
  }

  mutating func judge(_ input: DMARCInput) async {
    let all = (input.spf.map { [(DMARCMethod.spf, $0)] } ?? []) + input.dkim.map { (.dkim, $0) }
    // What passes is looked at first, lest a crowd of broken signatures use up the walks.
    for rank in [AuthenticationOutcome.pass, .temperror] {
      for (_, identifier) in all where identifier.outcome == rank { _ = await relation(of: identifier.domain) }
    }
    for (method, identifier) in all { await take(method, identifier) }
  }

  private mutating func take(_ method: DMARCMethod, _ identifier: DMARCIdentifier) async {
    let relation = await relation(of: identifier.domain)
    let demanded = method == .spf ? record.spfAlignment : record.dkimAlignment
    let isNear = relation == .same || (demanded == .relaxed && relation == .sameOrganization)
    let alignment = DMARCAlignment(
      method: method, domain: identifier.domain, outcome: identifier.outcome, relation: relation, isNear: isNear)
    if alignment.isAligned { hasAligned = true }
    if identifier.outcome == .pass {
      isAuthenticated = true
      if demanded == .relaxed, case .unknown(let reason) = relation { pending = pending ?? reason }
    } else if identifier.outcome == .temperror {
      // A domain that could not be aligned anyway changes nothing: otherwise any sender could make his mail
      // undecidable by one more signature.
      if isNear { pending = pending ?? .authenticationUnknown(method, identifier.domain) }
      if demanded == .relaxed, case .unknown(let reason) = relation { pending = pending ?? reason }
    }
    if identifiers.count < DMARCLimits.identifiers {
      identifiers.append(alignment)
    } else {
      omitted += 1
    }
  }

  /// How near a domain is to the author.
  private mutating func relation(of domain: DomainName) async -> DMARCAlignment.Relation {
    if domain == author { return .same }
    if let known = relations[domain] { return known }
    let relation = await findRelation(of: domain)
    relations[domain] = relation
    return relation
  }

  private mutating func findRelation(of domain: DomainName) async -> DMARCAlignment.Relation {
    guard let organizationalDomain else {
      // Both can have one Organizational Domain only if they have a label in common.
      guard domain.suffix(1) == author.suffix(1), let failure else { return .different }
      return .unknown(failure)
    }
    // An Organizational Domain is the domain itself or above it, which settles most cases without a question.
    guard domain.isEqualOrBelow(organizationalDomain) else { return .different }
    if case .rfc7489(let list) = mode {
      return list.organizationalDomain(of: domain) == organizationalDomain ? .sameOrganization : .different
    }
    guard walks < DMARCLimits.walkedIdentifiers else { return .unknown(.tooManyIdentifiers) }
    walks += 1
    let walk = await questions.walk(from: domain)
    if let found = walk.organizationalDomain { return found == organizationalDomain ? .sameOrganization : .different }
    guard let failure = walk.failure else { return .different }
    return .unknown(.alignmentUnknown(failure.domain, failure.outcome))
  }
}
