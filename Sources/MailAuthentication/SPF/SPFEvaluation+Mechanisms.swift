import InternetMessage
import MailDNS

extension SPFEvaluation {
  /// The first directive that matches (section 4.6.2).
  mutating func firstMatch(_ record: SPFRecord, _ domain: DomainName) throws(Interruption) -> Int? {
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
}
