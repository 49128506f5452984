import MailFacts
import RelayPipeline
import SafeOutput

/// The findings of a run as rows, which the page offers as CSV and JSON.
///
///     {"columns":["case","file",…],"rows":[["x-mailer-deleted","corpora/…",…]]}
///
/// Rows rather than objects, because the names of the members would be most of the octets.
enum FindingRows {
  private static let columns = [
    "case", "file", "messageId", "date", "verdict", "origin", "rule", "name", "severity", "requirements", "place",
    "line", "column", "offset", "length", "message", "help",
  ]

  static func json(of summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("columns", columns)
      json.array("rows") { json in
        for item in summary.cases {
          for finding in item.record.after.findings { json.row(finding, of: item) }
        }
      }
    }
    return json.octets
  }
}

extension JSONWriter {
  fileprivate mutating func row(_ finding: Finding, of item: CaseSummary) {
    let verdict = item.record.after
    array { json in
      json.value(Wording.excerpt(item.record.name))
      json.value(Wording.excerpt(verdict.file))
      json.value(Wording.excerpt(verdict.messageID ?? ""))
      json.value(verdict.date.flatMap { Timestamp(seconds: $0).rfc3339 } ?? "")
      json.value(item.outcome.key)
      json.value(verdict.origin.originClass.rawValue)
      json.value(finding.rule)
      json.value(finding.name)
      json.value(finding.severity.name)
      json.value(finding.requirements)
      json.value(Wording.excerpt(finding.place))
      json.value(finding.line)
      json.value(finding.column)
      json.value(finding.range.lowerBound)
      json.value(finding.range.count)
      json.value(Wording.excerpt(finding.message))
      json.value(Wording.excerpt(finding.help))
    }
  }
}
