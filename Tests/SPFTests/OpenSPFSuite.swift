import ConformanceSuites
import MailDNS

@testable import InternetMessage

/// The suite of openspf.org for RFC 7208, which stands beside the package where it is present.
struct OpenSPFSuite: Decodable {
  struct Case: Decodable, Sendable {
    let name: String
    let section: Int
    let helo: [UInt8]
    let host: String
    let mailFrom: [UInt8]
    /// Any of these is right.
    let results: [String]
    /// What the result's explanation is; `DEFAULT` where there is none.
    let explanation: String?
  }

  struct Record: Decodable {
    let name: [UInt8]
    let type: String
    /// The strings of a TXT record, or one value.
    let values: [[UInt8]]
    let preference: UInt16
  }

  struct Section: Decodable {
    let records: [Record]
    let timeOuts: [[UInt8]]
  }

  let cases: [Case]
  let sections: [Section]

  static let isPresent = file.isPresent

  /// `SPF` serves as TXT unless a TXT entry stands beside it; octets above 127 are written as escapes.
  static let loaded: Result<OpenSPFSuite, any Error> = file.load(
    """
    cases, sections = [], []
    for number, document in enumerate(documents):
        for name, case in document["tests"].pairs:
            results = case["result"]
            cases.append({"name": name, "section": number, "helo": octets(case["helo"]), "host": case["host"],
                          "mailFrom": octets(case["mailfrom"]), "explanation": case.get("explanation"),
                          "results": results if isinstance(results, list) else [results]})
        records, time_outs = [], []
        for name, entries in document["zonedata"].pairs:
            if "TIMEOUT" in entries:
                time_outs.append(octets(name))
            entries = [entry for entry in entries if entry != "TIMEOUT"]
            types = {key for entry in entries for key in entry}
            for kind, value in (pair for entry in entries for pair in entry.pairs):
                if kind == "SPF" and "TXT" in types or value == "NONE":
                    continue
                preference = value[0] if kind == "MX" else 0
                if kind == "MX":
                    value = value[1]
                values = value if isinstance(value, list) else [value]
                records.append({"name": octets(name), "type": "TXT" if kind == "SPF" else kind,
                                "values": [octets(part) for part in values], "preference": preference})
        sections.append({"records": records, "timeOuts": time_outs})
    write({"cases": cases, "sections": sections})
    """)

  private static let file = YAMLSuite("spf/rfc7208-tests.yml")
}

extension Zone {
  /// The records of a section.
  convenience init(_ section: OpenSPFSuite.Section) {
    var records: [DomainName: [DNSRecordType: [DNSRecordData]]] = [:]
    func name(_ octets: [UInt8]) -> DomainName {
      octets.isEmpty ? .root : .of(String(decoding: octets, as: UTF8.self))
    }
    for record in section.records {
      let (type, data): (DNSRecordType, DNSRecordData) =
        switch record.type {
        case "TXT": (.txt, .text(record.values))
        case "A": (.a, .address(.of(String(decoding: record.values[0], as: UTF8.self))))
        case "AAAA": (.aaaa, .address(.of(String(decoding: record.values[0], as: UTF8.self))))
        case "MX": (.mx, .mailExchange(preference: record.preference, name(record.values[0])))
        case "PTR": (.ptr, .name(name(record.values[0])))
        case "CNAME": (.cname, .name(name(record.values[0])))
        default: fatalError("the suite has a type of record that is new: \(record.type)")
        }
      records[name(record.name), default: [:]][type, default: []].append(data)
    }
    self.init(records, timeOuts: Set(section.timeOuts.map(name)))
  }
}
