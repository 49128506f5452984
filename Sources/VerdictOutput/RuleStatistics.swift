import MailFacts
public import SafeOutput

/// How often each rule found something: the table of `--statistics`.
public struct RuleStatistics: Sendable {
  private var counts: [String: (count: Int, name: String)] = [:]

  /// Makes an empty table.
  public init() {}

  /// Counts the findings of a message that stand.
  public mutating func add(_ message: JudgedMessage) {
    for finding in message.findings { counts[finding.rule, default: (0, finding.name)].count += 1 }
  }

  /// The rules that found something, the most frequent first, equals by code.
  public var rows: [(code: String, count: Int, name: String)] {
    counts.map { (code: $0.key, count: $0.value.count, name: $0.value.name) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }

  /// The table for people: count, code and name in columns.
  ///
  ///     12  PRES001  missing_preserved_header
  ///      3  FMT010   missing_date
  public func write(to lines: inout TerminalWriter) {
    let rows = rows
    let countWidth = rows.first.map { String($0.count).utf8.count } ?? 0
    let codeWidth = rows.map(\.code.utf8.count).max() ?? 0
    for row in rows {
      let count = String(row.count)
      lines.space(countWidth - count.utf8.count)
      lines.text(count, .strong)
      lines.space(2)
      lines.text(row.code)
      lines.space(codeWidth - row.code.utf8.count + 2)
      lines.text(row.name)
      lines.endLine()
    }
  }

  /// The table as a JSON array of objects with `rule`, `name` and `count`.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for row in rows {
        json.object { json in
          json.member("rule", row.code)
          json.member("name", row.name)
          json.member("count", row.count)
        }
      }
    }
  }
}
