import InternetMessage
public import MailDNS

/// What a check did, in the order in which it was done.
///
///     example.com: v=spf1 include:_spf.example.net -all
///       include:_spf.example.net
///         _spf.example.net: v=spf1 ip4:192.0.2.0/24 ~all
///           ip4:192.0.2.0/24 does not match
///           ~all matches: softfail
///       -all matches: fail
///
/// It is bounded: later steps than `SPFLimits.traceSteps` are counted alone.
public struct SPFTrace: Sendable {
  /// The steps, each behind that which led to it.
  public private(set) var steps: [SPFTraceStep] = []
  /// How many steps are not listed.
  public private(set) var omittedSteps = 0

  /// Begins a step; nil when there are too many.
  mutating func begin(_ subject: SPFTraceStep.Subject, of domain: DomainName, depth: Int) -> Int? {
    guard steps.count < SPFLimits.traceSteps else {
      omittedSteps += 1
      return nil
    }
    steps.append(SPFTraceStep(depth: depth, domain: domain, subject: subject))
    return steps.count - 1
  }

  mutating func note(_ lookup: SPFLookup, in step: Int) {
    guard steps[step].lookups.count < SPFLimits.traceLookups else { return }
    steps[step].lookups.append(lookup)
  }

  mutating func end(_ step: Int, _ finding: SPFTraceStep.Finding) { steps[step].finding = finding }
}

/// A step of a check: a record that is evaluated, one of its terms, or an explanation that is fetched.
public struct SPFTraceStep: Sendable {
  /// What the step is about; text is as it was published, and safe to show nowhere.
  public enum Subject: Sendable, Hashable {
    /// The record of a domain: it is in what was looked up.
    case record
    /// A directive.
    case directive(String)
    /// A `redirect`: the domain that it leads to.
    case redirect(String)
    /// An `exp`: the domain that it leads to.
    case explanation(String)
  }

  /// What came of it.
  public enum Finding: Sendable {
    /// The check ended inside of the step, for the cause that the result tells.
    case unfinished
    /// The directive matches; the record or the check has this result.
    case outcome(AuthenticationOutcome)
    /// The directive does not match.
    case noMatch
    /// The redirect was followed; the record that it leads to decides.
    case followed
    /// There is no explanation that could be given.
    case noExplanation
  }

  /// How many includes and redirects led here.
  public let depth: Int
  /// The domain whose record it is.
  public let domain: DomainName
  /// What the step is about.
  public let subject: Subject
  /// What was looked up, and what that gave.
  public internal(set) var lookups: [SPFLookup] = []
  /// What came of it.
  public internal(set) var finding = Finding.unfinished

  init(depth: Int, domain: DomainName, subject: Subject) {
    self.depth = depth
    self.domain = domain
    self.subject = subject
  }
}

/// A question of DNS that a check put, and what it gave.
public struct SPFLookup: Sendable {
  /// The question.
  public let question: DNSQuestion
  /// Whether there are records.
  public let outcome: DNSOutcome
  /// The records as text, as many as a trace holds; those of TXT are as they were published, and safe to show nowhere.
  public let records: [String]

  init(_ question: DNSQuestion, _ answer: SPFAnswer) {
    self.question = question
    outcome = answer.outcome
    let texts = answer.texts.lazy.map { String(decoding: $0.prefix(SPFLimits.traceOctets), as: UTF8.self) }
    let values =
      Array(texts.prefix(SPFLimits.traceLookups)) + answer.addresses.prefix(SPFLimits.traceLookups).map(\.description)
    records = values + answer.names.prefix(SPFLimits.traceLookups).map(\.description)
  }
}
