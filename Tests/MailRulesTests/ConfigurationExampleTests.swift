import HelpDesk
import MailDNS
import MailFacts
import MailRules
import RelayConfiguration
import Settings
import Testing

private let rules = RuleCatalogue.configurationRules

/// One example of a rule over a configuration.
struct ConfigurationRun: CustomTestStringConvertible, Sendable {
  let rule: RuleDescription
  let example: RuleExample
  let number: Int

  var testDescription: String { "\(rule.code), example \(number)" }

  static func all(_ examples: (RuleDescription) -> [RuleExample]) -> [ConfigurationRun] {
    rules.map(\.description).flatMap { rule in
      examples(rule).enumerated().map { ConfigurationRun(rule: rule, example: $1, number: $0 + 1) }
    }
  }

  /// What the given rules find, each with its file, and the marked place.
  func judged(by rules: [any Rule<ConfigurationSubject>]) async throws -> (
    findings: [(file: String, finding: Finding)], marked: (file: String, offset: Int)?
  ) {
    let (files, marked) = example.configuration
    try #require(!files.isEmpty, "the example has no file")
    let subject = try await ConfigurationSubject.example(files)
    let engine = RuleEngine(rules: rules, selection: RuleSelection())
    let findings = zip(subject.files, engine.judge(subject, files: subject.files)).flatMap { file, findings in
      findings.map { (file.path, $0) }
    }
    return (findings, marked.map { ("./" + $0.file, $0.offset) })
  }
}

extension ConfigurationSubject {
  /// The subject that an example's files make.
  static func example(_ files: [(name: String, octets: [UInt8])]) async throws -> ConfigurationSubject {
    func octets(_ path: String) -> [UInt8]? { files.first { "./" + $0.name == path }?.octets }
    let server = octets("./main.cf").map { _ in
      MailServer(mainPath: "./main.cf", tables: [], read: octets)
    }
    let exchange = octets("./exchange.xml").map {
      TransportRuleCollection(SourceText(path: "./exchange.xml", octets: $0))
    }
    var source: OrganisationSource?
    var domains: [DomainFacts] = []
    if let text = octets("./mailloop.toml") {
      let settings = try SettingsLoader().load(octets: text, file: "./mailloop.toml")
      source = OrganisationSource(
        file: SourceText(path: "./mailloop.toml", octets: text), organisation: settings.settings.organisation,
        offset: { settings.offset(of: $0) })
      if let zone = octets("./zone") {
        let resolver = try MasterFileResolver(text: String(decoding: zone, as: UTF8.self))
        for domain in settings.settings.organisation.connector.domains {
          domains.append(
            try #require(
              await DomainFacts.gather(domain.name, selectors: domain.selectors, resolver: resolver, now: Self.now)))
        }
      }
    }
    return ConfigurationSubject(
      source: source, domains: domains, now: Self.now, mailServer: server, transportRules: exchange,
      notifications: NotificationHeader.samples(from: "support@example.com"))
  }

  /// 2026-03-16, the day of the examples.
  private static var now: Int64 { 1_773_619_200 }
}

/// The examples in the descriptions of the rules over configurations are true.
struct ConfigurationExampleTests {
  @Test(arguments: ConfigurationRun.all(\.triggering))
  func triggers(_ run: ConfigurationRun) async throws {
    let (findings, marked) = try await run.judged(by: rules)
    let mark = try #require(marked, "the example has no ↓")
    let found = findings.filter { $0.finding.rule == run.rule.code }
    #expect(
      found.contains { $0.file == mark.file && $0.finding.range.lowerBound == mark.offset },
      "marked \(mark), found \(found.map { ($0.file, $0.finding.range, $0.finding.message) })")
    for (_, finding) in found {
      #expect(!finding.place.isEmpty && !finding.help.isEmpty)
      #expect(finding.message.hasSuffix("."), "\(finding.message)")
    }
  }

  @Test(arguments: ConfigurationRun.all(\.nonTriggering))
  func doesNotTrigger(_ run: ConfigurationRun) async throws {
    let (findings, marked) = try await run.judged(by: rules)
    #expect(marked == nil, "an example that does not trigger has no ↓")
    let found = findings.filter { $0.finding.rule == run.rule.code }
    #expect(found.isEmpty, "\(found.map { "\($0.file) \($0.finding.range) \($0.finding.message)" })")
  }

  @Test(arguments: ConfigurationRun.all(\.triggering))
  func isSilentWithoutTheRule(_ run: ConfigurationRun) async throws {
    let others = rules.filter { $0.description.code != run.rule.code }
    #expect(others.count == rules.count - 1)
    #expect(!(try await run.judged(by: others).findings.contains { $0.finding.rule == run.rule.code }))
  }

  @Test func thereAreExamples() {
    for rule in rules.map(\.description) {
      #expect(!rule.triggering.isEmpty && !rule.nonTriggering.isEmpty, "\(rule.code)")
    }
    #expect(rules.count >= 55)
  }
}
