public import InternetMessage
public import MailFacts
package import RelayConfiguration

/// Judges subjects of one sort by the rules that are in force for them.
///
///     let engine = RuleEngine(rules: RuleCatalogue.messageRules, selection: RuleSelection())
///     let findings = engine.judge(facts, message: facts.message)
///
/// An engine is a value without state: one serves any number of tasks.
public struct RuleEngine<Subject>: Sendable {
  private var rules: [any Rule<Subject>]
  private let severities: [Severity]

  /// Keeps the rules that a selection puts in force.
  public init(rules: [any Rule<Subject>], selection: RuleSelection) {
    self.rules = rules.filter { selection.includes($0.description) }
    severities = self.rules.map { selection.severity(of: $0.description) }
  }

  /// Whether no rule is in force.
  var isEmpty: Bool { rules.isEmpty }

  /// The same engine with rules that no other task holds.
  ///
  /// Looking at a rule counts a reference to it. Threads that share rules wait for each other's counts, which cost a
  /// fifth of the speed of two; a copy for each batch of messages costs next to nothing.
  func copyForOneTask() -> RuleEngine {
    func boxedAnew(_ rule: some Rule<Subject>) -> any Rule<Subject> { rule }
    var copy = self
    copy.rules = rules.map { boxedAnew($0) }
    return copy
  }

  /// What the rules find in a subject, in the order of the octets; the findings' places are in the given message.
  public func judge(_ subject: Subject, message: Message) -> [Finding] {
    var collector = FindingCollector(message: message)
    for index in rules.indices {
      collector.begin(index)
      rules[index].check(subject, &collector)
    }
    collector.end()
    guard !collector.reports.isEmpty else { return [] }
    let positions = message.positions(of: collector.reports.map(\.range.lowerBound))
    return zip(collector.reports, positions).map { finding($0, $1, message) }.inOrder
  }

  /// What the rules find in the files of a configuration: for each file its findings in the order of the octets.
  package func judge(_ subject: Subject, files: [SourceText]) -> [[Finding]] {
    var collector = FindingCollector(message: Message([]))
    for index in rules.indices {
      collector.begin(index)
      rules[index].check(subject, &collector)
    }
    collector.end()
    var findings: [[Finding]] = files.map { _ in [] }
    for report in collector.reports where files.indices.contains(report.file) {
      let file = files[report.file]
      let rule = rules[report.rule].description
      let position = file.position(of: report.range.lowerBound)
      let finding = Finding(
        rule: rule.code, name: rule.name, severity: severities[report.rule], requirements: rule.requirements,
        range: report.range, line: position.line, column: position.column, place: report.place ?? "",
        message: report.message, help: report.help ?? rule.remedy,
        evidence: file.string(report.range.lowerBound..<min(report.range.upperBound, report.range.lowerBound + 256)))
      if !findings[report.file].contains(finding) { findings[report.file].append(finding) }
    }
    return findings.map(\.inOrder)
  }

  private func finding(
    _ report: FindingCollector.Report, _ position: (line: Int, column: Int), _ message: Message
  ) -> Finding {
    let rule = rules[report.rule].description
    return Finding(
      rule: rule.code, name: rule.name, severity: severities[report.rule], requirements: rule.requirements,
      range: report.range, line: position.line, column: position.column,
      place: report.place ?? message.place(of: report.range, part: report.part), message: report.message,
      help: rule.remedy, evidence: Self.evidence(report.range, in: message))
  }

  /// The octets that a finding is about, so far as a baseline needs them to recognise it.
  private static func evidence(_ range: Range<Int>, in message: Message) -> String {
    message.string(range.lowerBound..<min(range.upperBound, range.lowerBound + evidenceLimit))
  }

  private static var evidenceLimit: Int { 256 }
}
