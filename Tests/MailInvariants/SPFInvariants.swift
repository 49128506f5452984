import InternetMessage
import MailAuthentication
import MailDNS

/// What holds for SPF records and macros of any octets: every way to evaluate them gives the same, within the limits.
enum SPFInvariants {
  private static let now: Int64 = 1_772_323_200
  private static let clients = ["192.0.2.1", "198.51.100.77", "::ffff:192.0.2.1", "2001:db8::1"].compactMap {
    IPAddress($0)
  }
  private static let domain = name("example.com")
  private static let other = name("b.example.com")
  private static let why = name("why.example.com")

  private static func name(_ text: String) -> DomainName { DomainName(text) ?? .root }

  /// The octets are the record of a domain that another domain includes and a third one redirects to.
  static func violations(ofRecord octets: [UInt8]) -> [String] {
    var violations: [String] = []
    do throws(SPFSyntaxError) {
      let record = try SPFRecord.parse(octets)
      violations += record.directives.filter { $0.range.isEmpty || $0.range.upperBound > octets.count }
        .map { "\($0.range) is outside of the record" }
      if record.description.utf8.count != octets.count { violations.append("a record is not ASCII") }
    } catch {
      if !(0...octets.count).contains(error.offset) { violations.append("\(error.offset) is outside of the record") }
    }
    let texts = [
      (domain, octets), (other, Array("v=spf1 include:example.com a ?include:example.com redirect=example.com".utf8)),
      (why, Array("%{s} %{d} %{i} %{c} %{h} %{v} %{t} %{L}".utf8)),
    ]
    for sender in ["user@example.com", "a.b+c@b.example.com"] {
      violations += checks(texts, sender: Array(sender.utf8), helo: Array("mx.example.com".utf8))
    }
    return violations
  }

  /// The octets are an explanation, the name in a term, and the sender.
  static func violations(ofMacros octets: [UInt8]) -> [String] {
    let term = Array("v=spf1 exists:".utf8) + octets + Array(" -all exp=why.example.com".utf8)
    let fail = Array("v=spf1 -all exp=why.example.com".utf8)
    return checks([(domain, fail), (why, octets)], sender: octets + Array("@example.com".utf8), helo: octets)
      + checks([(domain, term), (why, octets)], sender: Array("u-v@example.com".utf8), helo: octets)
      + checks([(domain, fail)], sender: octets, helo: octets)
  }

  /// Evaluates the records once in the ordinary way and once as a program.
  private static func checks(_ texts: [(DomainName, [UInt8])], sender: [UInt8], helo: [UInt8]) -> [String] {
    let cache = SPFRecordCache(answers: 200, octets: 8 << 20)
    let verifier = SPFVerifier(resolver: NoResolver(), cache: cache)
    for (name, text) in texts {
      cache.keep(DNSAnswer([.text([text])], timeToLive: 60), to: DNSQuestion(name, .txt), now: now)
    }
    let exchanges = DNSAnswer(
      [.mailExchange(preference: 1, other), .mailExchange(preference: 0, domain)], timeToLive: 60)
    for name in [domain, other] {
      let four = IPAddress("198.51.100.1").map { [DNSRecordData.address($0)] } ?? []
      cache.keep(DNSAnswer(four, timeToLive: 60), to: DNSQuestion(name, .a), now: now)
      cache.keep(DNSAnswer(.noData, timeToLive: 60), to: DNSQuestion(name, .aaaa), now: now)
      cache.keep(exchanges, to: DNSQuestion(name, .mx), now: now)
    }
    return clients.flatMap { ip -> [String] in
      let request = SPFRequest(ip: ip, helo: helo, mailFrom: sender)
      guard let first = verifier.checkFromCache(request, now: now) else { return [] }
      guard let second = verifier.checkFromCache(request, now: now) else { return ["the second check lacks an answer"] }
      var violations: [String] = []
      if first.cause.description != second.cause.description || first.explanation != second.explanation
        || first.lookups != second.lookups || first.voidLookups != second.voidLookups
      {
        violations.append("\(first.cause) the first time, \(second.cause) the second time")
      }
      if first.lookups > 10 || first.voidLookups > 2 { violations.append("limits were passed") }
      if let text = first.explanation, text.utf8.count > 4_096 || !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
      {
        violations.append("an explanation of \(text.utf8.count) octets")
      }
      return violations
    }
  }
}
