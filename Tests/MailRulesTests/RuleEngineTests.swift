import InternetMessage
import MailFacts
import MailRules
import Testing

/// Reports what it was told to, whatever the message.
private struct FixedRule: Rule {
  let description: RuleDescription
  let report: @Sendable (MessageFacts, inout FindingCollector) -> Void

  init(
    _ code: String, requirements: [String] = [],
    report: @escaping @Sendable (MessageFacts, inout FindingCollector) -> Void
  ) {
    description = RuleDescription(
      code: code, name: code.lowercased(), severity: .warning, summary: "", rationale: "", remedy: "Mend it.",
      requirements: requirements, standards: [], triggering: [], nonTriggering: [])
    self.report = report
  }

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) { report(facts, &findings) }
}

struct RuleEngineTests {
  private let message = Message(Array("From: a@example.com\r\nSubject: x\r\n\r\nBody\r\n".utf8))

  private func judge(_ rules: [any Rule<MessageFacts>], selection: RuleSelection = RuleSelection()) -> [Finding] {
    let facts = MessageFacts(message, context: JudgingContext())
    return RuleEngine(rules: rules, selection: selection).judge(facts, message: message)
  }

  @Test func findingsCarryRuleAndPlace() throws {
    let rule = FixedRule("TST001", requirements: ["C16"]) { facts, findings in
      findings.report(facts.message.fields[1], "A subject.")
    }
    let found = judge([rule])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "TST001")
    #expect(finding.name == "tst001")
    #expect(finding.requirements == ["C16"])
    #expect(finding.range == 21..<33)
    #expect(finding.line == 2)
    #expect(finding.column == 1)
    #expect(finding.place == "Subject")
    #expect(finding.message == "A subject.")
    #expect(finding.help == "Mend it.")
    #expect(finding.evidence == "Subject: x\r\n")
  }

  @Test func aMissingFieldHasItsOwnPlace() {
    let found = judge([FixedRule("TST001") { $1.report(missing: "X-Mailer", "Gone.") }])
    #expect(found.map(\.place) == ["X-Mailer"])
    #expect(found.map(\.range) == [33..<33])
    #expect(found.map(\.line) == [3])
  }

  @Test func findingsComeInTheOrderOfOctetsThenCodes() {
    let late = FixedRule("TST001") { $1.report(at: 35..<36, "Late.") }
    let early = FixedRule("TST003") { $1.report(at: 2..<3, "Early.") }
    let same = FixedRule("TST002") { $1.report(at: 2..<3, "Same place.") }
    #expect(judge([late, early, same]).map(\.rule) == ["TST002", "TST003", "TST001"])
  }

  @Test func rulesOutOfForceAreSilentAndSeveritiesChange() {
    var selection = RuleSelection()
    selection.ignore = ["TST001"]
    selection.severities = ["TST002": .error]
    let rules = ["TST001", "TST002"].map { code in FixedRule(code) { $1.report(at: 0..<1, "Here.") } }
    let found = judge(rules, selection: selection)
    #expect(found.map(\.rule) == ["TST002"])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func evidenceIsCutAtItsLimit() {
    let long = Message(Array(("X: " + String(repeating: "y", count: 300) + "\n\n").utf8))
    let rule = FixedRule("TST001") { facts, findings in findings.report(facts.message.fields[0], "Long.") }
    let engine = RuleEngine<MessageFacts>(rules: [rule], selection: RuleSelection())
    let found = engine.judge(MessageFacts(long, context: JudgingContext()), message: long)
    #expect(found.map(\.evidence.utf8.count) == [256])
  }

  @Test func moreDefectsThanListedAreCounted() {
    let octets = Array(
      ("A: 1\r\n\r\n" + String(repeating: "x\r\n", count: 60) + String(repeating: "y\n", count: 25)).utf8)
    let crowded = Message(octets)
    let engine = RuleEngine<MessageFacts>(rules: FormatRules.all, selection: RuleSelection())
    let found = engine.judge(MessageFacts(crowded, context: JudgingContext()), message: crowded)
      .filter { $0.name == "bare_line_feed" }
    #expect(found.count == 21)
    #expect(found.contains { $0.message.hasSuffix("This occurs 5 times more.") })
  }
}
