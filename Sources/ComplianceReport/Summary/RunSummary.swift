import MailFacts
import MailRules
import RelayPipeline

/// What every report says about a run, counted once.
struct RunSummary {
  let record: RunRecord
  let cases: [CaseSummary]
  /// The rules that fired, the gravest first, then the most frequent, then by code.
  let firedRules: [RuleSummary]
  let score: Score
  /// How many cases come to each outcome.
  let outcomes: [Outcome: Int]
  /// How many findings there are of each severity.
  let findings: [Severity: Int]
  /// The preserved fields in the order in which the messages name them.
  let preservedNames: [String]
  /// How often each preserved field came to each state.
  let preserved: [String: [PreservedField.State: Int]]

  init(_ record: RunRecord) {
    self.record = record
    var anchors = CaseAnchors()
    let cases = record.cases.map { CaseSummary($0, anchor: anchors.anchor(for: $0.name)) }
    self.cases = cases
    firedRules = Self.rules(of: cases, in: record)
    outcomes = cases.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    let severities = cases.flatMap { $0.record.after.findings.map(\.severity) }
    findings = severities.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var names: [String] = []
    var preserved: [String: [PreservedField.State: Int]] = [:]
    for field in cases.flatMap(\.record.after.preserved) {
      if preserved[field.name] == nil { names.append(field.name) }
      preserved[field.name, default: [:]][field.state, default: 0] += 1
    }
    preservedNames = names
    self.preserved = preserved
    score = Self.score(outcomes: outcomes, cases: cases.count, preserved: preserved)
  }

  var pairs: Int { cases.count { $0.record.before != nil } }
  var outcome: Outcome { cases.map(\.outcome).max() ?? .pass }

  func count(of outcome: Outcome) -> Int { outcomes[outcome] ?? 0 }
  func count(ofSeverity severity: Severity) -> Int { findings[severity] ?? 0 }

  /// The earliest and the latest Date field of the messages.
  var dates: ClosedRange<Int64>? {
    let dates = cases.compactMap(\.record.after.date)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }

  /// The rules in force that found nothing, by code.
  var silentRules: [RuleInForce] {
    let fired = Set(firedRules.map(\.code))
    return record.rules.filter { !fired.contains($0.description.code) }
      .sorted { $0.description.code < $1.description.code }
  }

  private static func score(
    outcomes: [Outcome: Int], cases: Int, preserved: [String: [PreservedField.State: Int]]
  ) -> Score {
    // A standard field that was changed is a warning among the cases; only the five weigh by themselves.
    let preserved = preserved.filter { name, _ in PreservedFieldName.allCases.contains { $0.name == name } }
    let expected = preserved.values.reduce(0) { sum, states in
      sum + states.reduce(0) { $1.key == .notExpected ? $0 : $0 + $1.value }
    }
    let intact = preserved.values.reduce(0) { $0 + ($1[.kept] ?? 0) + ($1[.moved] ?? 0) }
    let errors = outcomes[.error] ?? 0
    let warnings = outcomes[.warning] ?? 0
    return Score(parts: [
      Score.Part(
        title: "Preserved fields intact", meaning: "Preserved fields (C16) that arrive once, with their value.",
        good: intact, total: expected, weight: 50),
      Score.Part(
        title: "Cases without an error", meaning: "Cases on which no rule fired as an error.",
        good: cases - errors, total: cases, weight: 30),
      Score.Part(
        title: "Cases without error or warning", meaning: "Cases on which nobody has to act.",
        good: cases - errors - warnings, total: cases, weight: 20),
    ])
  }

  private static func rules(of cases: [CaseSummary], in record: RunRecord) -> [RuleSummary] {
    let described = Dictionary(record.rules.map { ($0.description.code, $0.description) }) { first, _ in first }
    var summaries: [String: RuleSummary] = [:]
    for (index, summary) in cases.enumerated() {
      for finding in summary.record.after.findings {
        let description = described[finding.rule]
        var rule =
          summaries[finding.rule]
          ?? RuleSummary(
            code: finding.rule, name: finding.name, description: description, severity: finding.severity,
            requirements: description?.requirements ?? finding.requirements, findings: 0, cases: [],
            remedy: description?.remedy ?? finding.help)
        rule.severity = max(rule.severity, finding.severity)
        rule.findings += 1
        if rule.cases.last != index { rule.cases.append(index) }
        summaries[finding.rule] = rule
      }
    }
    return summaries.values.sorted {
      ($1.severity, $1.cases.count, $0.code) < ($0.severity, $0.cases.count, $1.code)
    }
  }
}
