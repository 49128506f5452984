import InternetMessage
import MailDNS

/// The function check_host() of RFC 7208, section 4, over answers that are known.
///
/// It asks nobody: where an answer is missing it ends with the question, and is run again when there is an answer. So
/// the same code serves a check from the cache, in one go, and one that has to wait; look-ups are counted by the terms
/// that need them, the same in both.
struct SPFEvaluation {
  /// Why an evaluation ends before its result.
  enum Interruption: Error {
    /// An answer is needed.
    case missing(DNSQuestion)
    /// Temperror or permerror; none only where a domain was to be included or redirected to.
    case ended(SPFCause)
  }

  let request: SPFRequest
  let cache: SPFRecordCache
  /// What this check has asked itself; it holds however short an answer's time is.
  let answers: [DNSQuestion: SPFAnswer]
  let receiver: DomainName?
  let voidLimit: Int
  let now: Int64

  private(set) var lookups = 0
  private(set) var voidLookups = 0
  private(set) var trace: SPFTrace?
  var explanation: String?

  /// Whether the term that is evaluated has already counted as void: terms are counted, not questions (section 4.6.4).
  private var termIsVoid = false
  /// Whether `%{p}` has been counted as a look-up.
  var pointerIsCounted = false
  /// Look-ups for an explanation count for nothing: the result is there already (section 6.2).
  var isExplaining = false
  var depth = 0
  var step: Int?

  init(
    _ request: SPFRequest, cache: SPFRecordCache, answers: [DNSQuestion: SPFAnswer], receiver: DomainName?,
    voidLimit: Int, now: Int64,
    isTraced: Bool
  ) {
    self.request = request
    self.cache = cache
    self.answers = answers
    self.receiver = receiver
    self.voidLimit = voidLimit
    self.now = now
    trace = isTraced ? SPFTrace() : nil
  }

  /// Runs the whole check; throws the question whose answer is missing.
  mutating func run() throws(MissingAnswer) -> SPFResult {
    guard let domain = request.domain else { return result(.noDomain) }
    var cause: SPFCause?
    do {
      cause = try checkHost(domain)
      if case .match(let match)? = cause, match.directive.qualifier == .fail, let target = match.record.explanation {
        isExplaining = true
        try explain(target, domain: match.domain)
      }
    } catch {
      switch error {
      case .missing(let question): throw MissingAnswer(question: question, settled: cause)
      case .ended(let end): cause = end
      }
    }
    return result(cause ?? .noDomain)
  }

  /// What a run needs to go on.
  struct MissingAnswer: Error {
    let question: DNSQuestion
    /// The result, when only its explanation is missing.
    let settled: SPFCause?
  }

  func result(_ cause: SPFCause) -> SPFResult {
    SPFResult(
      outcome: cause.outcome, identity: request.identity, domain: request.domain, cause: cause,
      explanation: explanation, lookups: lookups, voidLookups: voidLookups, trace: trace ?? SPFTrace())
  }

  // MARK: Records

  /// Evaluates the record of a domain, and those that it redirects to.
  mutating func checkHost(_ first: DomainName) throws(Interruption) -> SPFCause {
    let (outerDepth, outerStep) = (depth, step)
    defer { depth = outerDepth }
    var domain = first
    var isRedirected = false
    while true {
      let record: SPFRecord
      begin(.record, of: domain)
      switch try answer(DNSQuestion(domain, .txt)).policy {
      case .record(let found)?: record = found
      case .several(let count)?: throw .ended(.severalRecords(domain, count))
      case .malformed(let error)?: throw .ended(.syntax(domain, error))
      case .unknown(let outcome)?: throw .ended(.lookupFailed(DNSQuestion(domain, .txt), outcome))
      case .none(let outcome)?:
        if isRedirected { throw .ended(.redirectWithoutRecord(target: domain.description)) }
        end(.outcome(.none), outerStep)
        return .noRecord(domain, outcome)
      case nil: preconditionFailure("an answer to TXT has a policy")
      }
      let recordStep = step
      depth += 1
      if let index = try firstMatch(record, domain) {
        let match = SPFMatch(domain: domain, record: record, index: index)
        end(.outcome(match.directive.qualifier.outcome), at: recordStep, outerStep)
        return .match(match)
      }
      // "Any "redirect" modifier MUST be ignored when there is an "all" mechanism in the record" (section 5.1).
      guard let redirect = record.redirect, !record.hasAll else {
        end(.outcome(.neutral), at: recordStep, outerStep)
        return .noMatch(domain)
      }
      begin(.redirect(redirect.description), of: domain)
      try countLookup(domain)
      // "if no SPF record is found, or if the <target-name> is malformed, the result is a "permerror" rather than "none""
      // (section 6.1).
      guard let target = try name(redirect, domain), target.labelCount > 1 else {
        throw .ended(.redirectWithoutRecord(target: redirect.description))
      }
      end(.followed, at: step, step)
      end(.followed, at: recordStep, step)
      domain = target
      isRedirected = true
      depth += 1
    }
  }

  // MARK: Limits

  /// Counts a term that causes look-ups (section 4.6.4).
  mutating func countLookup(_ domain: DomainName) throws(Interruption) {
    termIsVoid = false
    lookups += 1
    guard lookups <= SPFLimits.lookups else {
      lookups = SPFLimits.lookups
      throw .ended(.tooManyLookups(domain))
    }
  }

  /// Counts a term whose look-up gave nothing: `"terms" for which DNS queries return either a positive answer (RCODE 0)
  /// with an answer count of 0, or a "Name Error" (RCODE 3) answer` (section 4.6.4).
  mutating func countVoid(_ domain: DomainName) throws(Interruption) {
    guard !termIsVoid, !isExplaining else { return }
    termIsVoid = true
    guard voidLookups < voidLimit else { throw .ended(.tooManyVoidLookups(domain)) }
    voidLookups += 1
  }

  // MARK: Answers

  /// The answer to a question; throws the question when it is not known.
  mutating func answer(_ question: DNSQuestion) throws(Interruption) -> SPFAnswer {
    guard let answer = answers[question] ?? cache.answer(to: question, now: now) else { throw .missing(question) }
    if let step { trace?.note(SPFLookup(question, answer), in: step) }
    return answer
  }

  /// The answer to a term's question; a failure is a temperror (section 5).
  mutating func answered(_ question: DNSQuestion, _ domain: DomainName) throws(Interruption) -> SPFAnswer {
    let answer = try answer(question)
    guard !answer.outcome.isTemporary else { throw .ended(.lookupFailed(question, answer.outcome)) }
    if answer.isVoid { try countVoid(domain) }
    return answer
  }

  // MARK: Trace

  mutating func begin(_ subject: @autoclosure () -> SPFTraceStep.Subject, of domain: DomainName) {
    guard trace != nil else { return }
    step = trace?.begin(subject(), of: domain, depth: depth)
  }

  mutating func end(_ finding: SPFTraceStep.Finding, _ outer: Int?) { end(finding, at: step, outer) }

  mutating func end(_ finding: SPFTraceStep.Finding, at ended: Int?, _ outer: Int?) {
    guard trace != nil else { return }
    if let ended { trace?.end(ended, finding) }
    step = outer
  }
}
