import MailRules
import MailFacts
import RelayPipeline
import Testing

@testable import ComplianceReport

struct SummaryTests {
  /// Of 115 fields that 23 notifications carry, 8 were lost or altered; 9 of 29 cases have errors, 5 only warnings.
  @Test func countsTheSampleRun() {
    let summary = RunSummary(SampleRun.record)
    #expect(summary.cases.count == 29)
    #expect(summary.pairs == 23)
    #expect(Outcome.allCases.map(summary.count(of:)) == [14, 1, 5, 9])
    #expect(summary.findings == [.error: 9, .warning: 6, .info: 1])
    #expect(summary.score.parts.map(\.good) == [107, 20, 15])
    #expect(summary.score.parts.map(\.total) == [115, 29, 29])
    // 50 · 107/115 = 46.52, 30 · 20/29 = 20.68, 20 · 15/29 = 10.34, each rounded down to tenths.
    #expect(summary.score.parts.map(summary.score.tenths(of:)) == [465, 206, 103])
    #expect(summary.score.tenths == 774)
  }

  @Test func gravestRulesComeFirst() {
    let codes = RunSummary(SampleRun.record).firedRules.map(\.code)
    #expect(codes.prefix(5) == ["PRES001", "PRES002", "LOOP001", "PRES003", "PRES010"])
    #expect(codes.last == "FMT012")
  }

  @Test func aPartThatDoesNotApplyHandsOnItsWeight() {
    let score = Score(parts: [
      Score.Part(title: "", meaning: "", good: 0, total: 0, weight: 50),
      Score.Part(title: "", meaning: "", good: 1, total: 2, weight: 30),
      Score.Part(title: "", meaning: "", good: 2, total: 2, weight: 20),
    ])
    // 1/2 · 30/50 + 2/2 · 20/50 = 0.7
    #expect(score.tenths == 700)
    #expect(Score(parts: []).tenths == nil)
  }

  @Test func everyRequirementIsJudgedByItsCases() throws {
    let requirements = RequirementSummary.summaries(of: RunSummary(SampleRun.record))
    #expect(requirements.map(\.number) == ["L1", "L3", "L6", "L10", "C16", "C17", "C18", "C25", "C31"])
    let preserved = try #require(requirements.first { $0.number == "C16" })
    #expect(preserved.rules == ["PRES001", "PRES002", "PRES003"])
    #expect(preserved.failed == 8)
    #expect(preserved.passed == 21)
    #expect(preserved.outcome == .error)
  }

  @Test func theRequirementsAreTheFortySix() {
    #expect(Requirement.all.map(\.number) == (1...11).map { "L\($0)" } + (1...35).map { "C\($0)" })
  }

  @Test func changesAreGroupedByFieldAndKind() throws {
    let changes = ChangeSummary.summaries(of: RunSummary(SampleRun.record).cases)
    let first = try #require(changes.first)
    #expect(first.name == "X-Mailer")
    #expect(first.kind == .removed)
    #expect(first.cases.count == 2)
    #expect(changes.contains { $0.name == "MIME-Version" && $0.kind == .rewritten })
  }

  @Test(arguments: [
    (["a"], ["case-a"]), (["two hops/é"], ["case-two-hops--"]), (["a", "a", "a"], ["case-a", "case-a.2", "case-a.3"]),
    (["a", "a", "a.2"], ["case-a", "case-a.2", "case-a-2"]), ([""], ["case-"]),
  ])
  func casesHaveAnchorsOfTheirOwn(names: [String], anchors: [String]) {
    var given = CaseAnchors()
    #expect(names.map { given.anchor(for: $0) } == anchors)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
  func numbersHaveThousands(number: Int, text: String) { #expect(Wording.number(number) == text) }

  @Test(arguments: [
    (0.0, "0 %"), (0.955, "96 %"), (1.0, "100 %"), (2.0, "100 %"), (-1.0, "0 %"), (Double.nan, "0 %"),
    (Double.infinity, "100 %"),
  ])
  func sharesStayWithinBounds(share: Double, text: String) { #expect(Wording.percent(share) == text) }

  @Test(arguments: [
    ("abc", "abc"), ("abcd", "abcd"), ("abcde", "abcd … (1 more octets)"), ("ééééé€", "éééé … (5 more octets)"),
  ])
  func longTextsSayWhatIsLeftOut(text: String, excerpt: String) {
    #expect(Wording.excerpt(text, limit: 4) == excerpt)
  }
}
