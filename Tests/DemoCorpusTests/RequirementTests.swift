import Foundation
import MailAuthentication
import MailDNS
import MailFacts
@testable import MailLoopCLI
import MailRules
import RelayPipeline
import Settings
import Testing

/// Each requirement that a message can show has a case that violates it alone.
struct RequirementTests {
  private static let shown = Requirement.all.filter { $0.fixture != nil }.map(\.number)

  @Test(arguments: shown) func theFixtureViolatesOnlyIt(_ number: String) async throws {
    let requirement = try #require(Requirement.all.first { $0.number == number })
    let fixture = try #require(requirement.fixture).split(separator: "/").map(String.init)
    let corpus = try FixtureCorpus(named: fixture[0])
    let findings = try await corpus.findings(of: fixture[1])
    #expect(findings.contains { $0.requirements.contains(number) })
    let others = findings.filter { $0.severity > .info && !$0.requirements.contains(number) }
    #expect(others.isEmpty, "\(others.map { "\($0.rule) \($0.place)" })")
  }

  /// Taking the rules of a requirement out leaves nothing to be found: the test above can fail.
  ///
  /// Not so with C35: without its rules a redaction that nobody signed is a signature that was removed.
  @Test(arguments: shown.filter { $0 != "C35" }) func nothingIsFoundWithoutItsRules(_ number: String) async throws {
    let requirement = try #require(Requirement.all.first { $0.number == number })
    let fixture = try #require(requirement.fixture).split(separator: "/").map(String.init)
    let rules = RuleCatalogue.descriptions.filter { $0.requirements.contains(number) }.map(\.code)
    #expect(!rules.isEmpty)
    let corpus = try FixtureCorpus(named: fixture[0], ignoring: rules)
    #expect(try await corpus.findings(of: fixture[1]).allSatisfy { $0.severity == .info })
  }

  /// The requirements that messages show, by the table of the design: none of them may lose its fixture.
  @Test func everyRequirementOfMessagesHasAFixture() {
    #expect(Set(shownNumbers).isSubset(of: Set(Self.shown)))
    #expect(Requirement.all.count { $0.exemption != nil } <= 4)
  }

  private let shownNumbers = [
    "L1", "L2", "L3", "L4", "L5", "L8", "L9", "L10", "C2", "C3", "C16", "C17", "C18", "C19", "C25", "C26", "C31", "C35",
  ]

  /// Every requirement is checked by a rule, or says why none can.
  @Test(arguments: Requirement.all.map(\.number)) func isCheckedOrExempt(_ number: String) throws {
    let requirement = try #require(Requirement.all.first { $0.number == number })
    let isChecked = RuleCatalogue.descriptions.contains { $0.requirements.contains(number) }
    #expect(isChecked == (requirement.exemption == nil))
  }

  @Test(arguments: ["001-forwarded-without-login", "002-forwarded-over-the-connector"])
  func bidirectionalConnector(_ name: String) async throws {
    let corpus = try FixtureCorpus(named: "bidirectional")
    let expected = try corpus.expectation(of: name)
    let words = Set(try await corpus.findings(of: name).map { "\($0.rule) \($0.place)" }).sorted()
    #expect(words == expected.after.findings)
  }
}

/// A corpus with its own configuration and zone, taken the way of `mailloop relay`.
private struct FixtureCorpus {
  private let folder: String
  private let judge: MailJudge
  private let authenticator: Authenticator

  init(named name: String, ignoring rules: [String] = []) throws {
    folder = URL(fileURLWithPath: DemoCorpus.folder).deletingLastPathComponent().appendingPathComponent(name).path
    var settings = try SettingsLoader(defaults: .ofTheProgram).load(file: folder + "/mailloop.toml")
    settings.override(\.lint.ignore, with: rules, by: "the test")
    judge = MailJudge(selection: try RuleSelection(settings), context: JudgingContext(settings.settings))
    let zone = try MasterFile(octets: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/zone"))))
    authenticator = Authenticator(
      resolver: MasterFileResolver(zone), settings: try AuthenticationSettings(settings.settings))
  }

  func findings(of name: String) async throws -> [Finding] {
    let corpusCase = try #require(try Corpus(folder: folder).cases.first { $0.name == name })
    return await JudgedCase(try DemoCorpus.octets(of: corpusCase), by: judge, asking: authenticator).after.findings
  }

  func expectation(of name: String) throws -> ExpectedCase {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name).appendingPathComponent("expected.json")
    return try JSONDecoder().decode(ExpectedCase.self, from: Data(contentsOf: url))
  }
}
