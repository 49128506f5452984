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
  private(set) var explanation: String?

  /// Whether the term that is evaluated has already counted as void: terms are counted, not questions (section 4.6.4).
  private var termIsVoid = false
  /// Whether `%{p}` has been counted as a look-up.
  private var pointerIsCounted = false
  /// Look-ups for an explanation count for nothing: the result is there already (section 6.2).
  private var isExplaining = false
  private var depth = 0
  private var step: Int?

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
  private mutating func checkHost(_ first: DomainName) throws(Interruption) -> SPFCause {
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

  // MARK: Directives

  /// The first directive that matches (section 4.6.2).
  private mutating func firstMatch(_ record: SPFRecord, _ domain: DomainName) throws(Interruption) -> Int? {
    var next = 0
    guard trace == nil else {
      while next < record.directives.count {
        if try matchesWithTrace(record, next, domain) { return next }
        next += 1
      }
      return nil
    }
    while let index = record.nextCandidate(from: next, for: request.ip) {
      if try evaluate(record.directives[index].mechanism, domain) { return index }
      next = index + 1
    }
    return nil
  }

  private mutating func matchesWithTrace(
    _ record: SPFRecord, _ index: Int, _ domain: DomainName
  ) throws(Interruption) -> Bool {
    let outer = step
    let directive = record.directives[index]
    begin(.directive(record.text(of: directive.range)), of: domain)
    let isMatch = try evaluate(directive.mechanism, domain)
    end(isMatch ? .outcome(directive.qualifier.outcome) : .noMatch, outer)
    return isMatch
  }

  private mutating func evaluate(_ mechanism: SPFMechanism, _ domain: DomainName) throws(Interruption) -> Bool {
    switch mechanism {
    case .all: return true
    case .ip4, .ip6: return SPFNetwork(mechanism).contains(request.ip)
    case .include(let target):
      try countLookup(domain)
      return try includes(target, domain)
    case .a(let target, let lengths):
      try countLookup(domain)
      guard let name = try name(target, domain) else { return false }
      return try hasAddress(name, lengths, domain)
    case .mx(let target, let lengths):
      try countLookup(domain)
      guard let name = try name(target, domain) else { return false }
      return try hasMailExchange(name, lengths, domain)
    case .ptr(let target):
      try countLookup(domain)
      guard let name = try name(target, domain) else { return false }
      // Validating a name that is not of the domain would be of no use.
      return try validatedName(domain, where: { $0.isEqualOrBelow(name) }) != nil
    case .exists(let target):
      try countLookup(domain)
      guard let name = try name(target, domain) else { return false }
      // "The lookup type is A even when the connection type is IPv6" (section 5.7).
      return try !answered(DNSQuestion(name, .a), domain).addresses.isEmpty
    }
  }

  /// Whether the record of another domain passes (section 5.2).
  private mutating func includes(_ target: SPFMacroString, _ domain: DomainName) throws(Interruption) -> Bool {
    guard let name = try name(target, domain), name.labelCount > 1 else {
      throw .ended(.includeWithoutRecord(target: target.description))
    }
    depth += 1
    defer { depth -= 1 }
    switch try checkHost(name) {
    case .match(let match): return match.directive.qualifier == .pass
    case .noMatch: return false
    default: throw .ended(.includeWithoutRecord(target: name.description))
    }
  }

  /// Whether the client has an address of a name, or is in a network around one (section 5.3).
  private mutating func hasAddress(
    _ name: DomainName, _ lengths: SPFPrefixLengths, _ domain: DomainName
  ) throws(Interruption) -> Bool {
    let ip = request.ip
    let type: DNSRecordType = ip.version4 == nil ? .aaaa : .a
    return try answered(DNSQuestion(name, type), domain).addresses.contains {
      SPFNetwork(around: $0, lengths).contains(ip)
    }
  }

  /// Whether the client is a mail exchange of a name; one without MX records is not its own (section 5.4).
  private mutating func hasMailExchange(
    _ name: DomainName, _ lengths: SPFPrefixLengths, _ domain: DomainName
  ) throws(Interruption) -> Bool {
    for (count, exchange) in try answered(DNSQuestion(name, .mx), domain).names.enumerated() {
      // "If this limit is exceeded, the "mx" mechanism MUST produce a "permerror" result" (section 4.6.4).
      guard count < SPFLimits.mailExchanges else { throw .ended(.tooManyMailExchanges(name)) }
      // The null MX says that there is no mail exchange (RFC 7505).
      guard exchange.labelCount > 0 else { continue }
      if try hasAddress(exchange, lengths, domain) { return true }
    }
    return false
  }

  // MARK: Limits

  /// Counts a term that causes look-ups (section 4.6.4).
  private mutating func countLookup(_ domain: DomainName) throws(Interruption) {
    termIsVoid = false
    lookups += 1
    guard lookups <= SPFLimits.lookups else {
      lookups = SPFLimits.lookups
      throw .ended(.tooManyLookups(domain))
    }
  }

  /// Counts a term whose look-up gave nothing: `"terms" for which DNS queries return either a positive answer (RCODE 0)
  /// with an answer count of 0, or a "Name Error" (RCODE 3) answer` (section 4.6.4).
  private mutating func countVoid(_ domain: DomainName) throws(Interruption) {
    guard !termIsVoid, !isExplaining else { return }
    termIsVoid = true
    guard voidLookups < voidLimit else { throw .ended(.tooManyVoidLookups(domain)) }
    voidLookups += 1
  }

  // MARK: Answers

  /// The answer to a question; throws the question when it is not known.
  private mutating func answer(_ question: DNSQuestion) throws(Interruption) -> SPFAnswer {
    guard let answer = answers[question] ?? cache.answer(to: question, now: now) else { throw .missing(question) }
    if let step { trace?.note(SPFLookup(question, answer), in: step) }
    return answer
  }

  /// The answer to a term's question; a failure is a temperror (section 5).
  private mutating func answered(_ question: DNSQuestion, _ domain: DomainName) throws(Interruption) -> SPFAnswer {
    let answer = try answer(question)
    guard !answer.outcome.isTemporary else { throw .ended(.lookupFailed(question, answer.outcome)) }
    if answer.isVoid { try countVoid(domain) }
    return answer
  }

  // MARK: Names

  /// The name that a term means: that of the domain itself, or its own domain expanded; nil when that is no name.
  private mutating func name(_ target: SPFMacroString?, _ domain: DomainName) throws(Interruption) -> DomainName? {
    guard let target else { return domain }
    if target.isPlain { return target.name ?? SPFExpansion.name(target.octets) }
    // Terms with the local part "do not match anything" when that is not ASCII (RFC 8616, section 4).
    guard !(target.usesLocalPart && request.hasInternationalLocalPart) else { return nil }
    return try expansion(of: target, domain).name(target)
  }

  /// The values for macros, with the name of the client if it is needed.
  private mutating func expansion(
    of string: SPFMacroString, _ domain: DomainName
  ) throws(Interruption) -> SPFExpansion {
    var pointer: DomainName?
    if string.usesPointer {
      if !pointerIsCounted, !isExplaining {
        // "the number of "PTR" resource records queried is included in the overall limit" (section 4.6.4).
        pointerIsCounted = true
        try countLookup(domain)
      }
      pointer = try preferredName(domain)
    }
    return SPFExpansion(request: request, domain: domain, pointer: pointer, receiver: receiver, now: now)
  }

  /// The name for `%{p}`: the domain itself, else a name below it, else any (section 7.3).
  private mutating func preferredName(_ domain: DomainName) throws(Interruption) -> DomainName? {
    if let name = try validatedName(domain, where: { $0 == domain }) { return name }
    if let name = try validatedName(domain, where: { $0.isEqualOrBelow(domain) }) { return name }
    return try validatedName(domain, where: { _ in true })
  }

  /// The first name of the client that has the client's address, of those wanted (section 5.5).
  ///
  /// Failures are no errors here: "If a DNS error occurs while doing the PTR RR lookup, then this mechanism fails to
  /// match. If a DNS error occurs while doing an A RR lookup, then that domain name is skipped".
  private mutating func validatedName(
    _ domain: DomainName, where isWanted: (DomainName) -> Bool
  ) throws(Interruption) -> DomainName? {
    let pointers = try answer(DNSQuestion(.reverse(of: request.ip), .ptr))
    if pointers.isVoid { try countVoid(domain) }
    // "all records other than the first 10 MUST be ignored" (section 4.6.4).
    for name in pointers.names.prefix(SPFLimits.pointers) where isWanted(name) {
      let answer = try answer(DNSQuestion(name, request.ip.version4 == nil ? .aaaa : .a))
      if answer.isVoid { try countVoid(domain) }
      let ip = request.ip
      let isOwn = answer.addresses.contains { SPFNetwork(around: $0, .whole).contains(ip) }
      if isOwn { return name }
    }
    return nil
  }

  // MARK: Explanations

  /// Fetches the explanation of a fail; whatever goes wrong, there is none (section 6.2).
  private mutating func explain(_ target: SPFMacroString, domain: DomainName) throws(Interruption) {
    depth = 1
    begin(.explanation(target.description), of: domain)
    explanation = try explanationText(target, domain)
    end(explanation == nil ? .noExplanation : .outcome(.fail), nil)
  }

  private mutating func explanationText(_ target: SPFMacroString, _ domain: DomainName) throws(Interruption) -> String?
  {
    guard let name = try name(target, domain) else { return nil }
    // "If there are any DNS processing errors [...], or if no records are returned, or if more than one record is
    // returned, or if there are syntax errors in the explanation string, then proceed as if no "exp" modifier was given."
    let texts = try answer(DNSQuestion(name, .txt)).texts
    guard texts.count == 1, texts[0].count <= SPFLimits.recordOctets,
      let string = try? SPFMacroString.parse(texts[0][...], in: .explanation),
      let text = try expansion(of: string, domain).text(string, limit: SPFLimits.explanationOctets)
    else { return nil }
    // It goes into a reply of SMTP, which is printable ASCII (RFC 5321, section 4.2).
    return String(decoding: text.map { (0x20..<0x7F).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }

  // MARK: Trace

  private mutating func begin(_ subject: @autoclosure () -> SPFTraceStep.Subject, of domain: DomainName) {
    guard trace != nil else { return }
    step = trace?.begin(subject(), of: domain, depth: depth)
  }

  private mutating func end(_ finding: SPFTraceStep.Finding, _ outer: Int?) { end(finding, at: step, outer) }

  private mutating func end(_ finding: SPFTraceStep.Finding, at ended: Int?, _ outer: Int?) {
    guard trace != nil else { return }
    if let ended { trace?.end(ended, finding) }
    step = outer
  }
}
