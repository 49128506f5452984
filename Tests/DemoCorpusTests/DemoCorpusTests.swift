import MailAuthentication
import MailFacts
import MailRules
import RelayPipeline
import Testing

/// The verdicts on the demo corpus are those that each case's `expected.json` lays down.
struct DemoCorpusTests {
  private let judge: MailJudge
  private let authenticator: Authenticator

  init() throws {
    judge = try DemoCorpus.judge()
    authenticator = try DemoCorpus.authenticator()
  }

  @Test func everyFolderIsACaseWithAnExpectation() throws {
    let corpus = try Corpus(folder: DemoCorpus.folder)
    #expect(corpus.cases.count == 161)
    #expect(corpus.problems == [])
    for corpusCase in corpus.cases {
      let expected = try DemoCorpus.expectation(of: corpusCase)
      let isPair = if case .pair = corpusCase.captures { true } else { false }
      #expect(isPair == (expected.before != nil), "\(corpusCase.name): before")
      #expect(isPair == (expected.changes != nil), "\(corpusCase.name): changes")
      #expect(!corpusCase.note.isEmpty, "\(corpusCase.name): README")
    }
  }

  @Test func verdictsAreTheExpectedOnes() async throws {
    for corpusCase in try DemoCorpus.cases() {
      let expected = try DemoCorpus.expectation(of: corpusCase)
      let judged = await JudgedCase(try DemoCorpus.octets(of: corpusCase), by: judge, asking: authenticator)
      if let before = expected.before {
        compare(try #require(judged.before), before, "\(corpusCase.name) before")
        #expect(judged.changeWords == expected.changes, "\(corpusCase.name): changes")
      }
      #expect(judged.after.standardStates == expected.standard ?? [:], "\(corpusCase.name): standard")
      compare(judged.after, expected.after, "\(corpusCase.name) after")
    }
  }

  /// Cases whose point is a line end of the other sort, or of none.
  private static let aboutLineEnds: Set = ["140-broken-bare-lf-smuggling", "152-broken-bare-cr"]

  @Test(arguments: LineEnds.allCases) func lineEndsChangeNothing(_ ends: LineEnds) async throws {
    var count = 0
    for corpusCase in try DemoCorpus.cases() where !Self.aboutLineEnds.contains(corpusCase.name) {
      let captures = try DemoCorpus.octets(of: corpusCase)
      let (before, after) = (captures.before.map(ends.applied), ends.applied(to: captures.after))
      let isOther = after != captures.after || before != captures.before
      guard isOther else { continue }
      count += 1
      let original = await JudgedCase(captures, by: judge, asking: authenticator)
      let converted = await JudgedCase((before, after), by: judge, asking: authenticator)
      for (one, other) in [(original.before, converted.before), (original.after, converted.after)] {
        guard let one, let other else { continue }
        #expect(one.origin.originClass == other.origin.originClass, "\(corpusCase.name): class")
        #expect(one.origin.kind == other.origin.kind, "\(corpusCase.name): kind")
        #expect(one.preservedStates == other.preservedStates, "\(corpusCase.name): preserved")
        #expect(one.ruleCodes == other.ruleCodes, "\(corpusCase.name): rules")
      }
      #expect(original.changeWords == converted.changeWords, "\(corpusCase.name): changes")
    }
    #expect(count > 30)
  }

  private func compare(_ verdict: Verdict, _ expected: ExpectedVerdict, _ name: String) {
    #expect(verdict.direction.way.rawValue == expected.direction, "\(name): direction")
    #expect(verdict.origin.originClass.rawValue == expected.originClass, "\(name): class")
    #expect(verdict.origin.kind.rawValue == expected.kind, "\(name): kind")
    #expect(verdict.origin.mayAutoReply == expected.mayAutoReply, "\(name): mayAutoReply")
    #expect(verdict.sender.helpDesk == expected.helpDesk, "\(name): helpDesk")
    #expect(verdict.sender.accountID == expected.accountID, "\(name): accountId")
    #expect(verdict.sender.relation.rawValue == expected.relation, "\(name): relation")
    if let strength = expected.strength {
      #expect(verdict.sender.strength?.rawValue == strength, "\(name): strength")
    }
    #expect(verdict.preservedStates == expected.preserved, "\(name): preserved")
    // What is outgoing is as a rule nothing to the help desk.
    let ordinary = expected.direction == "outgoing" ? ExpectedDisposition.nothing : nil
    #expect(verdict.dispositionWords == expected.disposition ?? ordinary, "\(name): disposition")
    #expect(verdict.findingWords == expected.findings, "\(name): findings")
    #expect(verdict.defectNames == expected.defects, "\(name): defects")
  }
}
