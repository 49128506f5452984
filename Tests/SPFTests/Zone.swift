import InternetMessage
import MailDNS
import Synchronization

/// Answers from records given in a test, and notes what it was asked.
final class Zone: Resolver {
  private let records: [DomainName: [DNSRecordType: [DNSRecordData]]]
  private let timeOuts: Set<DomainName>
  private let failures: Set<DomainName>
  private let timeToLive: UInt32
  private let log = Mutex<[DNSQuestion]>([])

  /// However busy the machine is, the time limit of a check is no matter of these records.
  let answersAtOnce = true

  init(
    _ records: [DomainName: [DNSRecordType: [DNSRecordData]]], timeOuts: Set<DomainName> = [],
    failures: Set<DomainName> = [], timeToLive: UInt32 = 300
  ) {
    self.records = records
    self.timeOuts = timeOuts
    self.failures = failures
    self.timeToLive = timeToLive
  }

  /// Records as a master file has them: `example.com TXT v=spf1 -all`; MX without its preference.
  ///
  /// Names in `timeOuts`
  /// answer no question for which there is no record.
  convenience init(_ lines: [String], timeOuts: [String] = [], failures: [String] = [], timeToLive: UInt32 = 300) {
    var records: [DomainName: [DNSRecordType: [DNSRecordData]]] = [:]
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      let (name, value) = (DomainName.of(String(words[0])), String(words[2]))
      switch words[1] {
      case "TXT": records[name, default: [:]][.txt, default: []].append(.text([Array(value.utf8)]))
      case "A": records[name, default: [:]][.a, default: []].append(.address(.of(value)))
      case "AAAA": records[name, default: [:]][.aaaa, default: []].append(.address(.of(value)))
      case "MX":
        records[name, default: [:]][.mx, default: []].append(
          .mailExchange(preference: 10, DomainName(value) ?? .root))
      case "PTR": records[name, default: [:]][.ptr, default: []].append(.name(.of(value)))
      case "CNAME": records[name, default: [:]][.cname, default: []].append(.name(.of(value)))
      default: fatalError("no type of record: \(line)")
      }
    }
    self.init(
      records, timeOuts: Set(timeOuts.map(DomainName.of)), failures: Set(failures.map(DomainName.of)),
      timeToLive: timeToLive)
  }

  /// What was asked, in order.
  var asked: [DNSQuestion] { log.withLock { $0 } }

  func answer(_ question: DNSQuestion) async -> DNSAnswer {
    log.withLock { $0.append(question) }
    var name = question.name
    for _ in 0..<8 {
      if failures.contains(name) { return DNSAnswer(.serverFailure) }
      if let found = records[name]?[question.type] { return DNSAnswer(found, timeToLive: timeToLive) }
      if timeOuts.contains(name) { return DNSAnswer(.timeOut) }
      guard let types = records[name] else { return DNSAnswer(.noSuchName, timeToLive: timeToLive) }
      guard question.type != .cname, case .name(let target)? = types[.cname]?.first else {
        return DNSAnswer(.noData, timeToLive: timeToLive)
      }
      name = target
    }
    return DNSAnswer(.serverFailure)
  }
}

extension IPAddress {
  /// Reads an address of either kind that a test has written.
  static func of(_ text: String) -> IPAddress {
    let octets = Array(text.utf8)
    guard let address = octets.withOctetView({ IPAddress($0, 0..<octets.count) }) else {
      fatalError("no address: \(text)")
    }
    return address
  }
}

extension DomainName {
  /// Reads a name that a test has written.
  static func of(_ text: String) -> DomainName {
    guard let name = DomainName(text) else { fatalError("no name: \(text)") }
    return name
  }
}
