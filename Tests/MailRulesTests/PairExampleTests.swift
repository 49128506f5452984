import InternetMessage
import MailFacts
import MailRules
import Testing

private let rules = RuleCatalogue.pairRules

/// One example of a rule over pairs with one sort of line end before and after the relay.
struct PairRun: CustomTestStringConvertible, Sendable {
  let rule: RuleDescription
  let example: RuleExample
  let number: Int
  let lineEnds: (String, String)

  var testDescription: String { "\(rule.code), example \(number), \(lineEnds)" }

  static func all(_ examples: (RuleDescription) -> [RuleExample]) -> [PairRun] {
    rules.map(\.description).flatMap { rule in
      examples(rule).enumerated().flatMap { number, example in
        // A capture after the relay may end its lines in another way than the one before.
        [("\n", "\n"), ("\r\n", "\r\n"), ("\r\n", "\n")].map {
          PairRun(rule: rule, example: example, number: number + 1, lineEnds: $0)
        }
      }
    }
  }

  func judged(by rules: [any Rule<PairFacts>]) throws -> (findings: [Finding], marked: Int?) {
    let before = try #require(example.pair(lineEnd: lineEnds.0)).before
    let after = try #require(example.pair(lineEnd: lineEnds.1))
    let context = JudgingContext.ofPairExamples
    let pair = PairFacts(
      before: MessageFacts(Message(before), context: context),
      after: MessageFacts(Message(after.after), context: context))
    let engine = RuleEngine(rules: rules, selection: RuleSelection())
    return (engine.judge(pair, message: pair.after.message), after.marked)
  }
}

/// The examples in the descriptions of the rules over pairs are true.
struct PairExampleTests {
  @Test(arguments: PairRun.all(\.triggering))
  func triggers(_ run: PairRun) throws {
    let (findings, marked) = try run.judged(by: rules)
    let mark = try #require(marked, "the example has no ↓")
    let offsets = findings.filter { $0.rule == run.rule.code }.map(\.range.lowerBound)
    #expect(offsets.contains(mark), "marked \(mark), found at \(offsets)")
  }

  @Test(arguments: PairRun.all(\.nonTriggering))
  func doesNotTrigger(_ run: PairRun) throws {
    let (findings, marked) = try run.judged(by: rules)
    #expect(marked == nil)
    let found = findings.filter { $0.rule == run.rule.code }
    #expect(found.isEmpty, "\(found.map { "\($0.range) \($0.message)" })")
  }

  @Test(arguments: PairRun.all(\.triggering))
  func isSilentWithoutTheRule(_ run: PairRun) throws {
    let others = rules.filter { $0.description.code != run.rule.code }
    #expect(others.count == rules.count - 1)
    #expect(!(try run.judged(by: others).findings.contains { $0.rule == run.rule.code }))
  }

  @Test func thereAreExamples() {
    for rule in rules.map(\.description) {
      #expect(!rule.triggering.isEmpty && !rule.nonTriggering.isEmpty, "\(rule.code)")
    }
    #expect(rules.count == 12)
  }
}
