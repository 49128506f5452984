import MailDNS

/// The judgement of one Author Domain (RFC 9989, sections 5.3.2 to 5.3.6).
struct DMARCRun {
  private(set) var questions: DMARCQuestions
  private let mode: DMARCMode
  private let input: DMARCInput
  private var evaluation: DMARCEvaluation
  private var author: DomainName { evaluation.authorDomain }

  init(questions: DMARCQuestions, mode: DMARCMode, input: DMARCInput, author: DomainName) {
    self.questions = questions
    self.mode = mode
    self.input = input
    evaluation = DMARCEvaluation(authorDomain: author, reason: .noRecord)
  }

  mutating func evaluate() async -> DMARCEvaluation {
    guard let (domain, record) = await discover() else { return evaluation }
    evaluation.policyDomain = domain
    evaluation.record = record
    guard let stated = StatedPolicies(record, mode: mode) else {
      evaluation.reason = .unusablePolicy(domain)
      return evaluation
    }
    var alignment = DMARCAlignmentRun(
      questions: questions, mode: mode, author: author, organizationalDomain: evaluation.organizationalDomain,
      failure: failure, record: record)
    await alignment.judge(input)
    questions = alignment.questions
    evaluation.identifiers = alignment.identifiers
    evaluation.omittedIdentifiers = alignment.omitted
    evaluation.reason = alignment.reason
    await choosePolicy(stated, record)
    return evaluation
  }

  /// Why the Organizational Domain of the author is unknown.
  private var failure: DMARCReason? {
    guard let last = evaluation.lookups.last, case .failed(let outcome) = last.answer else { return nil }
    return .alignmentUnknown(last.domain, outcome)
  }

  // MARK: Policy discovery

  private mutating func discover() async -> (DomainName, DMARCRecord)? {
    switch mode {
    case .rfc9989: await discoverByTreeWalk()
    case .rfc7489(let list): await discoverByPublicSuffix(list)
    }
  }

  /// Discovery of RFC 9989, section 4.10.1.
  private mutating func discoverByTreeWalk() async -> (DomainName, DMARCRecord)? {
    let walk = await questions.walk(from: author)
    evaluation.lookups = walk.lookups
    evaluation.organizationalDomain = walk.organizationalDomain
    if let policy = walk.policy, let record = policy.record { return (policy.domain, record) }
    if let failure = walk.failure { evaluation.reason = .policyUnknown(failure.domain, failure.outcome) }
    noteSeveralRecords()
    return nil
  }

  /// Discovery of RFC 7489, section 6.6.3: the record of the Author Domain, or that of its Organizational Domain.
  private mutating func discoverByPublicSuffix(_ list: PublicSuffixList) async -> (DomainName, DMARCRecord)? {
    let organizationalDomain = list.organizationalDomain(of: author)
    evaluation.organizationalDomain = organizationalDomain
    for domain in author == organizationalDomain ? [author] : [author, organizationalDomain] {
      let lookup = await questions.lookUp(domain)
      evaluation.lookups.append(lookup)
      switch lookup.answer {
      case .record(let record): return (domain, record)
      case .failed(let outcome):
        evaluation.reason = .policyUnknown(domain, outcome)
        return nil
      // Step 5: with several records discovery terminates.
      case .several:
        noteSeveralRecords()
        return nil
      case .none: continue
      }
    }
    return nil
  }

  private mutating func noteSeveralRecords() {
    guard evaluation.reason == .noRecord else { return }
    for lookup in evaluation.lookups {
      guard case .several = lookup.answer else { continue }
      evaluation.reason = .severalRecords(lookup.domain)
      return
    }
  }

  // MARK: Policy

  /// Chooses the policy that is asked for, and the one to apply (RFC 9989, sections 4.7 and 4.10.1).
  private mutating func choosePolicy(_ stated: StatedPolicies, _ record: DMARCRecord) async {
    if mode.isRFC7489 { evaluation.percentage = record.percentage ?? 100 }
    if evaluation.outcome == .pass { evaluation.appliedPolicy = DMARCPolicy.none }
    var tag = DMARCPolicyTag.p
    if evaluation.policyDomain != author {
      if stated.subdomain != nil { tag = .sp }
      if let nonexistent = stated.nonexistent, nonexistent != stated.policy(of: tag) {
        let (exists, failure) = await authorExists()
        if let failure {
          // Both policies differ, and nobody knows which one holds.
          if evaluation.outcome == .fail { evaluation.reason = .existenceUnknown(failure) }
          return
        }
        if !exists { tag = .np }
      }
    }
    let requested = stated.policy(of: tag)
    evaluation.policyTag = tag
    evaluation.requestedPolicy = requested
    if evaluation.outcome == .fail { evaluation.appliedPolicy = applied(requested, record) }
  }

  /// The policy for a message that fails.
  ///
  /// RFC 9989 has `t=y` for the policy one level below. In RFC 7489, section 6.6.4, that is what befalls the messages
  /// that the percentage leaves out; which those are is chosen by chance, so only 0 decides here.
  private func applied(_ requested: DMARCPolicy, _ record: DMARCRecord) -> DMARCPolicy {
    let isLowered = mode.isRFC7489 ? record.percentage == 0 : record.isTesting
    return isLowered ? requested.oneLevelBelow : requested
  }

  /// Whether the Author Domain exists.
  private func authorExists() async -> (exists: Bool, failure: DNSOutcome?) {
    // A name exists when one below it does (RFC 8020).
    if let first = evaluation.lookups.first, first.domain == author {
      switch first.answer {
      case .record, .several, .none(nameExists: true): return (true, nil)
      case .none, .failed: break
      }
    }
    return await questions.exists(author)
  }
}

/// The policies of a record as a generation of DMARC understands them.
private struct StatedPolicies {
  let domain: DMARCPolicy
  let subdomain: DMARCPolicy?
  let nonexistent: DMARCPolicy?

  /// Nil when no DMARC processing applies (RFC 9989, section 4.10.1; RFC 7489, section 6.6.3, step 6).
  ///
  /// Without `p`, RFC 9989 treats a record as if it said `p=none` (section 4.7); for RFC 7489 that is as bad as a wrong
  /// one. A wrong policy makes the whole record `p=none` where there is somebody to tell.
  init?(_ record: DMARCRecord, mode: DMARCMode) {
    var isInvalid = record.policy == .invalid || record.subdomainPolicy == .invalid
    if mode.isRFC7489 {
      isInvalid = isInvalid || record.policy == .absent
    } else {
      isInvalid = isInvalid || record.nonexistentPolicy == .invalid
    }
    if isInvalid {
      guard !record.aggregateReports.isEmpty else { return nil }
      (domain, subdomain, nonexistent) = (DMARCPolicy.none, nil, nil)
    } else {
      domain = record.policy.policy ?? DMARCPolicy.none
      subdomain = record.subdomainPolicy.policy
      nonexistent = mode.isRFC7489 ? nil : record.nonexistentPolicy.policy
    }
  }

  func policy(of tag: DMARCPolicyTag) -> DMARCPolicy {
    switch tag {
    case .p: domain
    case .sp: subdomain ?? domain
    case .np: nonexistent ?? subdomain ?? domain
    }
  }
}
