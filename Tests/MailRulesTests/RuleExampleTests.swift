import InternetMessage
import MailFacts
import MailRules
import Testing

private let rules = RuleCatalogue.messageRules
private let triggering = rules.flatMap { $0.description.runs(of: $0.description.triggering) }
private let nonTriggering = rules.flatMap { $0.description.runs(of: $0.description.nonTriggering) }

/// The examples in the descriptions of the rules are true.
struct RuleExampleTests {
  @Test(arguments: triggering)
  func triggers(_ run: ExampleRun) throws {
    let (findings, marked) = run.judged(by: rules)
    let mark = try #require(marked, "the example has no ↓")
    let offsets = findings.filter { $0.rule == run.rule.code }.map(\.range.lowerBound)
    #expect(offsets.contains(mark), "marked \(mark), found at \(offsets)")
  }

  @Test(arguments: nonTriggering)
  func doesNotTrigger(_ run: ExampleRun) {
    let (findings, marked) = run.judged(by: rules)
    #expect(marked == nil, "an example that does not trigger has no ↓")
    let found = findings.filter { $0.rule == run.rule.code }
    #expect(found.isEmpty, "\(found.map { "\($0.range) \($0.message)" })")
  }

  /// Takes each rule out of the engine: its example must then stay silent, so that `triggers` can fail.
  @Test(arguments: triggering)
  func isSilentWithoutTheRule(_ run: ExampleRun) {
    let others = rules.filter { $0.description.code != run.rule.code }
    #expect(others.count == rules.count - 1)
    #expect(!run.judged(by: others).findings.contains { $0.rule == run.rule.code })
  }

  @Test(arguments: rules.map(\.description.code))
  func hasBothSortsOfExamples(_ code: String) throws {
    let rule = try #require(rules.first { $0.description.code == code }).description
    #expect(!rule.triggering.isEmpty)
    #expect(!rule.nonTriggering.isEmpty)
  }
}
