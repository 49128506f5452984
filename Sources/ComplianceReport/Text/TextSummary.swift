import MailFacts
public import RelayPipeline
import SafeOutput

/// A run in a few lines for a terminal or a log.
///
///     corpora/demo: 96 cases, 74 of them pairs before and after the relay
///
///       Errors found, score 77.4 of 100
///       12 errors, 7 warnings, 1 note
///
/// No colour, no control character, so it may go anywhere; text from mail cannot move the cursor.
public enum TextSummary {
  /// How many rules are listed.
  static let rules = 8

  /// Renders a run record, with the paths of the files that were written from it.
  public static func render(_ record: RunRecord, paths: [String] = []) -> String {
    render(record, receivers: nil, paths: paths)
  }

  /// Renders a run record, and what receivers report about the same mail.
  package static func render(_ record: RunRecord, receivers: ReceiverReports?, paths: [String] = []) -> String {
    let summary = RunSummary(record.withShortIdentifiers())
    var blocks = [heading(of: summary), counts(of: summary)]
    if !summary.firedRules.isEmpty { blocks.append(rules(of: summary)) }
    if !summary.preservedNames.isEmpty { blocks.append(preserved(of: summary)) }
    if let authentication = AuthenticationSummary(summary.cases) {
      blocks.append(AuthenticationText.lines(of: authentication))
    }
    if let receivers { blocks.append(ReceiverText.lines(of: receivers)) }
    if !record.failures.isEmpty { blocks.append(["Not read"] + record.failures.map { "  " + shown($0) }) }
    if !paths.isEmpty { blocks.append(["Written"] + paths.map { "  " + shown($0) }) }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func heading(of summary: RunSummary) -> [String] {
    let cases = Wording.count(summary.cases.count, "case", "cases")
    let pairs = Wording.count(summary.pairs, "pair", "pairs")
    return ["\(shown(summary.record.corpus)): \(cases), among them \(pairs) before and after the relay"]
  }

  private static func counts(of summary: RunSummary) -> [String] {
    let score = summary.score.tenths.map { ", score \(Wording.tenths($0)) of 100" } ?? ""
    let findings = [
      Wording.count(summary.findings[.error] ?? 0, "error", "errors"),
      Wording.count(summary.findings[.warning] ?? 0, "warning", "warnings"),
      Wording.count(summary.findings[.info] ?? 0, "note", "notes"),
    ]
    let cases = Outcome.allCases.reversed().map { "\(Wording.number(summary.count(of: $0))) \($0.legend)" }
    return [
      (summary.cases.isEmpty ? "Nothing was judged" : summary.outcome.statement) + score,
      "  Findings  " + findings.joined(separator: ", "), "  Cases     " + cases.joined(separator: ", "),
    ]
  }

  private static func rules(of summary: RunSummary) -> [String] {
    var rows = summary.firedRules.prefix(Self.rules).map { rule in
      [
        "  " + shown(rule.code), shown(rule.name), rule.severity.name,
        Wording.count(rule.findings, "finding", "findings") + " in " + Wording.count(rule.cases.count, "case", "cases"),
      ]
    }
    let left = summary.firedRules.count - rows.count
    if left > 0 { rows.append(["  … and \(left) more"]) }
    return ["Rules"] + columns(rows)
  }

  private static func preserved(of summary: RunSummary) -> [String] {
    let states: [PreservedField.State] = [.kept, .moved, .changed, .missing, .duplicated, .notExpected]
    let head = ["Preserved fields"] + states.map { $0.word.lowercased() }
    let rows = summary.preservedNames.map { name in
      ["  " + shown(name)] + states.map { Wording.number(summary.preserved[name]?[$0] ?? 0) }
    }
    return columns([head] + rows, rightAligned: true)
  }

  /// Lines the cells of all rows up; all but the first column to the right where they are numbers.
  private static func columns(_ rows: [[String]], rightAligned: Bool = false) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.filter { $0.count > 1 }.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
        return rightAligned && column > 0 ? padding + cell : column == row.count - 1 ? cell : cell + padding
      }
      return cells.joined(separator: "  ")
    }
  }

  /// Text of any origin, shortened and harmless to a terminal.
  private static func shown(_ text: String) -> String { TerminalWriter.escaped(Wording.excerpt(text, limit: 200)) }
}
