public import MailDNS

/// Why a check ended as it did.
public enum SPFCause: Sendable {
  /// A directive matched: its qualifier is the result.
  case match(SPFMatch)
  /// No directive matched, and nothing leads on: neutral (RFC 7208, section 4.7).
  case noMatch(DomainName)

  /// None: the identity is no domain that could be asked (section 4.3).
  case noDomain
  /// None: the domain does not exist, or has no record (sections 4.3 and 4.5).
  case noRecord(DomainName, DNSOutcome)

  /// Temperror: a question was not answered (sections 4.4 and 5).
  case lookupFailed(DNSQuestion, DNSOutcome)
  /// Temperror: the check took too long (section 4.6.4).
  case timeLimit

  /// Permerror: a record is wrong (section 4.6).
  case syntax(DomainName, SPFSyntaxError)
  /// Permerror: a domain has several records (section 4.5).
  case severalRecords(DomainName, Int)
  /// Permerror: more than ten terms cause look-ups (section 4.6.4).
  case tooManyLookups(DomainName)
  /// Permerror: more than two terms look up what is not there (section 4.6.4).
  case tooManyVoidLookups(DomainName)
  /// Permerror: an `mx` leads to more than ten names (section 4.6.4).
  case tooManyMailExchanges(DomainName)
  /// Permerror: what is included has no record (section 5.2).
  case includeWithoutRecord(target: String)
  /// Permerror: what a `redirect` leads to has no record (section 6.1).
  case redirectWithoutRecord(target: String)

  /// The result that follows.
  public var outcome: AuthenticationOutcome {
    switch self {
    case .match(let match): match.directive.qualifier.outcome
    case .noMatch: .neutral
    case .noDomain, .noRecord: .none
    case .lookupFailed, .timeLimit: .temperror
    case .syntax, .severalRecords, .tooManyLookups, .tooManyVoidLookups, .tooManyMailExchanges, .includeWithoutRecord,
      .redirectWithoutRecord:
      .permerror
    }
  }

  /// The name of the cause for machines, which never changes its meaning.
  public var name: String {
    switch self {
    case .match: "match"
    case .noMatch: "no-match"
    case .noDomain: "no-domain"
    case .noRecord: "no-record"
    case .lookupFailed: "lookup-failed"
    case .timeLimit: "time-limit"
    case .syntax: "syntax"
    case .severalRecords: "several-records"
    case .tooManyLookups: "too-many-lookups"
    case .tooManyVoidLookups: "too-many-void-lookups"
    case .tooManyMailExchanges: "too-many-mail-exchanges"
    case .includeWithoutRecord: "include-without-record"
    case .redirectWithoutRecord: "redirect-without-record"
    }
  }
}

extension SPFCause: CustomStringConvertible {
  /// The cause in a sentence without its full stop; text from DNS stands in it as it is.
  public var description: String {
    switch self {
    case .match(let match): "\(match.text) of \(match.domain) matches"
    case .noMatch(let domain): "no term of \(domain) matches"
    case .noDomain: "the identity has no domain that could be asked"
    case .noRecord(let domain, .noSuchName): "\(domain) does not exist"
    case .noRecord(let domain, _): "\(domain) publishes no SPF record"
    case .lookupFailed(let question, let outcome):
      "\(question.name) \(question.type.mnemonic) could not be looked up: \(outcome.meaning)"
    case .timeLimit: "the check took too long"
    case .syntax(let domain, let error):
      "the record of \(domain) is wrong at octet \(error.offset): \(error.reason.meaning)"
    case .severalRecords(let domain, let count): "\(domain) publishes \(count) SPF records"
    case .tooManyLookups(let domain): "more than \(SPFLimits.lookups) terms need look-ups, the last one in \(domain)"
    case .tooManyVoidLookups(let domain):
      "more than \(SPFLimits.voidLookups) terms look up what is not there, the last one in \(domain)"
    case .tooManyMailExchanges(let domain): "\(domain) has more than \(SPFLimits.mailExchanges) mail exchanges"
    case .includeWithoutRecord(let target): "\(target), which is included, publishes no SPF record"
    case .redirectWithoutRecord(let target): "\(target), to which the record leads on, publishes no SPF record"
    }
  }
}

extension DNSOutcome {
  /// The outcome in words.
  package var meaning: String {
    switch self {
    case .found: "found"
    case .noSuchName: "no such name"
    case .noData: "no such record"
    case .timeOut: "no server answered in time"
    case .serverFailure: "the server failed"
    case .notAsked: "DNS is off"
    }
  }
}
