import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts
import MailRules
import Testing

private let rules = RuleCatalogue.authenticationRules

/// One example of a rule over authentication with one sort of line end.
struct AuthenticatedRun: CustomTestStringConvertible, Sendable {
  let rule: RuleDescription
  let example: RuleExample
  let number: Int
  let lineEnd: String

  var testDescription: String { "\(rule.code), example \(number), \(lineEnd == "\n" ? "LF" : "CRLF")" }

  static func all(_ examples: (RuleDescription) -> [RuleExample]) -> [AuthenticatedRun] {
    rules.map(\.description).flatMap { rule in
      examples(rule).enumerated().flatMap { number, example in
        ["\n", "\r\n"].map { AuthenticatedRun(rule: rule, example: example, number: number + 1, lineEnd: $0) }
      }
    }
  }

  /// The organisation that the examples speak of.
  private static var context: JudgingContext {
    var context = JudgingContext()
    context.ownAccountIDs = ["3fa9c21"]
    context.ownSubdomains = ["example"]
    context.supportAddresses = ["support@example.com"]
    return context
  }

  func judged(by rules: [any Rule<AuthenticatedMessage>]) async throws -> (findings: [Finding], marked: Int?) {
    let parts = try #require(example.authenticated(lineEnd: lineEnd))
    var settings = AuthenticationSettings()
    settings.trustedAuthservIDs = ["mx.example.com"]
    let authenticator = Authenticator(resolver: try MasterFileResolver(text: parts.zone), settings: settings)
    let facts = MessageFacts(Message(parts.message), context: Self.context)
    let authentication = await authenticator.authenticate(facts.message, facts.header, now: 1_772_435_600)
    let engine = RuleEngine(rules: rules, selection: RuleSelection())
    return (engine.judge(AuthenticatedMessage(facts, authentication), message: facts.message), parts.marked)
  }
}

/// The examples in the descriptions of the rules over authentication are true.
struct AuthenticatedExampleTests {
  @Test(arguments: AuthenticatedRun.all(\.triggering))
  func triggers(_ run: AuthenticatedRun) async throws {
    let (findings, marked) = try await run.judged(by: rules)
    let mark = try #require(marked, "the example has no ↓")
    let offsets = findings.filter { $0.rule == run.rule.code }.map(\.range.lowerBound)
    #expect(offsets.contains(mark), "marked \(mark), found at \(offsets) among \(findings.map(\.message))")
  }

  @Test(arguments: AuthenticatedRun.all(\.nonTriggering))
  func doesNotTrigger(_ run: AuthenticatedRun) async throws {
    let (findings, marked) = try await run.judged(by: rules)
    #expect(marked == nil, "an example that does not trigger has no ↓")
    let found = findings.filter { $0.rule == run.rule.code }
    #expect(found.isEmpty, "\(found.map { "\($0.range) \($0.message)" })")
  }

  @Test(arguments: AuthenticatedRun.all(\.triggering))
  func isSilentWithoutTheRule(_ run: AuthenticatedRun) async throws {
    let others = rules.filter { $0.description.code != run.rule.code }
    #expect(others.count == rules.count - 1)
    #expect(!(try await run.judged(by: others).findings.contains { $0.rule == run.rule.code }))
  }

  @Test func thereAreExamples() {
    for rule in rules.map(\.description) {
      #expect(!rule.triggering.isEmpty && !rule.nonTriggering.isEmpty, "\(rule.code)")
    }
    #expect(rules.count >= 25)
  }
}
