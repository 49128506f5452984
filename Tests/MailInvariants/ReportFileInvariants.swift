import AuthenticationReports

/// What holds for a file of any octets: a report or a reason comes out, within the limits, and the same again.
enum ReportFileInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    var violations: [String] = []
    let file = ReportFile.read(octets)
    if file.items.isEmpty { violations.append("neither report nor reason") }
    if file != ReportFile.read(octets) { violations.append("a second reading differs") }
    for item in file.items {
      guard case .success(let report) = item.result else { continue }
      let quirks =
        switch report {
        case .aggregate(let report): report.quirks
        case .failure(let report): report.quirks
        case .transportSecurity(let report): report.quirks
        }
      if quirks.count > AuthenticationReportLimits.quirks { violations.append("\(quirks.count) quirks") }
      if quirks.contains(where: { $0.count < 1 || ($0.line ?? 1) < 1 }) { violations.append("a quirk that is none") }
      guard case .aggregate(let aggregate) = report else { continue }
      for record in aggregate.records {
        if !(0...1_000_000_000).contains(record.count) { violations.append("\(record.count) messages") }
        if record.sourceText.utf8.count > AuthenticationReportLimits.valueOctets { violations.append("a long value") }
      }
    }
    return violations
  }
}
