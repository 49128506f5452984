import MailDNS

/// Asks for records, each name once for one message.
struct DMARCQuestions {
  private let resolver: any Resolver
  private var answers: [DomainName: DMARCLookup] = [:]

  init(_ resolver: any Resolver) { self.resolver = resolver }

  /// Asks for the record of a domain (RFC 9989, section 4.5).
  mutating func lookUp(_ domain: DomainName) async -> DMARCLookup {
    if let known = answers[domain] { return known }
    let lookup: DMARCLookup
    if let name = domain.prefixed("_dmarc") {
      lookup = Self.lookup(domain, await resolver.answer(DNSQuestion(name, .txt)))
    } else {
      // There is no room for the label, so there cannot be a record.
      lookup = DMARCLookup(domain: domain, answer: .none(nameExists: false), otherRecords: 0)
    }
    answers[domain] = lookup
    return lookup
  }

  /// Walks from a domain towards the root.
  mutating func walk(from start: DomainName) async -> DMARCTreeWalk {
    var walk = DMARCTreeWalk(from: start)
    for name in DMARCTreeWalk.names(from: start) {
      guard walk.take(await lookUp(name)) else { break }
    }
    return walk
  }

  /// Whether a domain exists: whether anything but "no such name" is answered (RFC 9989, section 3.2.13 and appendix A.4).
  ///
  /// Asked for an alias, a resolver follows none: an alias to a name that is gone is there itself.
  func exists(_ domain: DomainName) async -> (exists: Bool, failure: DNSOutcome?) {
    let outcome = await resolver.answer(DNSQuestion(domain, .cname)).outcome
    return outcome.isTemporary ? (true, outcome) : (outcome != .noSuchName, nil)
  }

  private static func lookup(_ domain: DomainName, _ answer: DNSAnswer) -> DMARCLookup {
    guard !answer.outcome.isTemporary else {
      return DMARCLookup(domain: domain, answer: .failed(answer.outcome), otherRecords: 0)
    }
    let texts = answer.texts
    let records = texts.compactMap { DMARCRecord($0) }
    let others = texts.count - records.count
    switch records.count {
    case 0:
      return DMARCLookup(
        domain: domain, answer: .none(nameExists: answer.outcome != .noSuchName), otherRecords: others)
    case 1: return DMARCLookup(domain: domain, answer: .record(records[0]), otherRecords: others)
    default: return DMARCLookup(domain: domain, answer: .several(records.count), otherRecords: others)
    }
  }
}
