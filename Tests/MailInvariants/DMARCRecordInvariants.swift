import MailAuthentication

/// What holds for the reader of DMARC Policy Records, whatever stands in the record.
enum DMARCRecordInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    guard let record = DMARCRecord(octets) else { return [] }
    var violations: [String] = []
    for defect in record.defects where defect.offset < 0 || defect.offset > octets.count {
      violations.append("\(defect.kind) at \(defect.offset) is outside of the record")
    }
    for list in [record.aggregateReports, record.failureReports] {
      if list.count > DMARCLimits.reportURIs { violations.append("\(list.count) URIs") }
      for uri in list {
        if uri.uri.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) { violations.append("a URI with \(uri.uri)") }
        if (uri.address == nil) == (uri.scheme == "mailto") { violations.append("\(uri.uri) and its address") }
        if let address = uri.address, address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
          violations.append("an address with \(address)")
        }
      }
    }
    if let percentage = record.percentage, !(0...100).contains(percentage) { violations.append("pct \(percentage)") }
    if record.failureOptions.isEmpty { violations.append("no option of failure reports") }
    // The text is the record: read again, it says the same.
    if Array(record.text.utf8) == octets, DMARCRecord(Array(record.text.utf8)) != record {
      violations.append("the text is another record")
    }
    return violations
  }
}
