import HelpDesk
import InternetMessage
import MailFacts
import MailRules
import Testing

private let rules = RuleCatalogue.rateRules

/// The examples in the descriptions of the rules over rates are true.
struct RateExampleTests {
  /// Judges the n-th of many messages of one sender within an hour, as a run over a mailbox does.
  private static func findings(_ example: RuleExample, lineEnd: String) throws -> (findings: [Finding], marked: Int?) {
    let (number, octets, marked) = try #require(example.rated(lineEnd: lineEnd))
    var journal = RateJournal()
    for second in 0..<number {
      _ = journal.add(sender: "robot@example.org", seconds: Int64(second), isAllowListed: false)
    }
    let facts = MessageFacts(Message(octets), context: JudgingContext())
    guard let crossing = journal.crossings[number - 1] else { return ([], marked) }
    let engine = RuleEngine(rules: rules, selection: RuleSelection())
    return (engine.judge(RatedMessage(facts, crossing), message: facts.message), marked)
  }

  @Test(arguments: rules.map(\.description.code), ["\n", "\r\n"])
  func examplesAreTrue(code: String, lineEnd: String) throws {
    let rule = try #require(rules.map(\.description).first { $0.code == code })
    #expect(!rule.triggering.isEmpty && !rule.nonTriggering.isEmpty)
    for example in rule.triggering {
      let (findings, marked) = try Self.findings(example, lineEnd: lineEnd)
      let mark = try #require(marked)
      #expect(findings.filter { $0.rule == code }.map(\.range.lowerBound) == [mark])
    }
    for example in rule.nonTriggering {
      #expect(try Self.findings(example, lineEnd: lineEnd).findings.isEmpty)
    }
  }

  @Test func everyRuleFileIsListed() throws {
    let files = try SourceFiles.below("Sources/MailRules/Rules/Loop")
    let codes = files.filter { $0.contains("RuleDescription(") }.map(SourceFiles.codes)
    #expect(codes.flatMap { $0 }.sorted() == rules.map(\.description.code).sorted())
  }

  @Test(arguments: [
    (
      RateCrossing(sender: "a@b.example", rate: .init(number: 21, outcome: .suspended), isAllowListed: false),
      "suspends this one."
    ),
    (
      RateCrossing(
        sender: "a@b.example", rate: .init(number: 401, outcome: .rejected), isAllowListed: true, isExact: false,
        messages: 3), "on the allow list, has sent at least 401 messages within an hour: the help desk drops 3 messages"
    ),
  ])
  func words(crossing: RateCrossing, words: String) throws {
    let facts = MessageFacts(Message(Array("To: x@example.com\r\n\r\n".utf8)), context: JudgingContext())
    let engine = RuleEngine(rules: rules, selection: RuleSelection())
    let found = engine.judge(RatedMessage(facts, crossing), message: facts.message)
    #expect(found.map(\.place) == ["From"])
    let finding = try #require(found.first)
    #expect(finding.message.contains(words), "\(finding.message)")
  }
}
