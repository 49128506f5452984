import InternetMessage
import MailDNS

/// The records of `zone.txt`: a name, a type and a value in a line.
struct ZoneText: Resolver {
  private var records: [DNSQuestion: [DNSRecordData]] = [:]
  private var names: Set<DomainName> = []

  init(_ lines: [ArraySlice<UInt8>]) {
    for line in lines {
      let fields = line.split(separator: UInt8.space, maxSplits: 2)
      guard fields.count == 3, let name = DomainName(dotted: fields[0]) else { continue }
      names.insert(name)
      switch String(decoding: fields[1], as: UTF8.self) {
      case "TXT": records[DNSQuestion(name, .txt), default: []].append(.text([Array(fields[2])]))
      case "MX":
        guard let host = DomainName(dotted: fields[2].drop { $0 != UInt8.space }.dropFirst()) else { continue }
        records[DNSQuestion(name, .mx), default: []].append(.mailExchange(preference: 10, host))
      case "A":
        let text = Array(fields[2])
        guard let ip = text.withOctetView({ IPAddress($0, 0..<text.count) }) else { continue }
        records[DNSQuestion(name, .a), default: []].append(.address(ip))
      default: continue
      }
    }
  }

  func answer(_ question: DNSQuestion) async -> DNSAnswer {
    if let found = records[question] { return DNSAnswer(found, timeToLive: 3600) }
    return DNSAnswer(names.contains(question.name) ? .noData : .noSuchName, timeToLive: 3600)
  }
}
