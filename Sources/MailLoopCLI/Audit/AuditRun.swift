import Foundation
import HelpDesk
import InternetMessage
import MailFacts
import MailRules
import RelayConfiguration
import SafeOutput
import Settings
import VerdictOutput

/// A run of `mailloop audit`: everything is read first, then judged, then printed.
struct AuditRun {
  private let settings: SettingsWithOrigin
  private let server: MailServerOptions
  private let output: OutputOptions
  private let selection: RuleSelection

  init(_ settings: SettingsWithOrigin, server: MailServerOptions, output: OutputOptions) throws {
    self.settings = settings
    self.server = server
    self.output = output
    selection = try RuleSelection(settings)
  }

  func run(dns: DNSOptions, now: Timestamp) async throws -> ExitStatus {
    let session = try dns.session(settings.settings.authentication, otherwise: .off)
    let subject = try gather(domains: await domains(session, now.seconds), now: now.seconds)
    try session.finish()
    guard !subject.files.isEmpty else {
      throw UsageError(
        "There is nothing to check.",
        remedy: "Write a mailloop.toml, or name the mail server's rules by --postfix, --header-checks or --exchange.")
    }
    let engine = RuleEngine(rules: RuleCatalogue.configurationRules, selection: selection)
    let findings = engine.judge(subject, files: subject.files)
    let unanswered = subject.domains.filter { !$0.isComplete }.map { "DNS did not answer everything about \($0.name)." }
    let summary = try show(zip(subject.files, findings).map { ($0, $1) }, failures: unanswered)
    for failure in unanswered { Console.complain(TerminalWriter.escaped(failure)) }
    if !unanswered.isEmpty { return .incomplete }
    guard let failOn = Severity(name: settings.settings.lint.failOn.rawValue) else { return .clean }
    return summary.count(atLeast: failOn) > 0 ? .findings : .clean
  }

  /// What DNS says of the connector's domains; nothing when it is off.
  private func domains(_ session: DNSSession, _ now: Int64) async -> [DomainFacts] {
    guard let resolver = session.resolver else { return [] }
    var facts: [DomainFacts] = []
    for domain in settings.settings.organisation.connector.domains.prefix(Self.domainLimit) {
      if let known = await DomainFacts.gather(
        domain.name, selectors: domain.selectors, resolver: resolver, now: now)
      {
        facts.append(known)
      }
    }
    return facts
  }

  /// How many domains DNS is asked about; the connector takes ten at most.
  private static let domainLimit = 100

  private func gather(domains: [DomainFacts], now: Int64) throws -> ConfigurationSubject {
    if let path = server.mainPath, Self.octets(of: path) == nil {
      throw UsageError(
        "The file \(path) cannot be read.", remedy: "Name main.cf by --main-cf, or its folder by --postfix.")
    }
    let tables = MapReference.all(in: server.headerChecks.joined(separator: " "), defaultType: "regexp")
    for table in tables where Self.octets(of: table.name) == nil {
      throw UsageError("The table \(table.name) cannot be read.", remedy: "Check the path and its permissions.")
    }
    let mailServer =
      server.mainPath == nil && tables.isEmpty
      ? nil : MailServer(mainPath: server.mainPath, tables: tables, read: Self.octets)
    let transportRules = try server.exchange.map { path in
      TransportRuleCollection(SourceText(path: path, octets: try WholeFile.read(path, what: "export")))
    }
    return ConfigurationSubject(
      source: source, domains: domains, now: now, mailServer: mailServer, transportRules: transportRules,
      notifications: try notifications())
  }

  /// The organisation, where a file describes it.
  private var source: OrganisationSource? {
    guard let file = settings.file, let octets = settings.octets else { return nil }
    let settings = settings
    return OrganisationSource(
      file: SourceText(path: file, octets: octets), organisation: settings.settings.organisation,
      offset: { settings.offset(of: $0) })
  }

  private func notifications() throws -> [NotificationHeader] {
    guard server.mail.isEmpty else {
      return try server.mail.map { path in
        NotificationHeader(Message(try WholeFile.read(path, what: "message")), title: path)
      }
    }
    let organisation = settings.settings.organisation
    let external = organisation.supportAddresses.first { !$0.address.isNative && organisation.usesConnector($0) }
    return NotificationHeader.samples(from: external?.address.text ?? "support@example.com")
  }

  /// A file of the mail server; one octet beyond the limit shows that it is too long to be a configuration.
  private static func octets(of path: String) -> [UInt8]? {
    WholeFile.beginning(of: path, limit: RelayConfigurationLimits.fileOctets + 1)
  }

  private func show(
    _ judged: [(file: SourceText, findings: [Finding])], failures: [String]
  ) throws -> LintSummary {
    var summary = LintSummary(of: "file")
    for failure in failures { summary.addFailure(failure) }
    var statistics = RuleStatistics()
    let format = format()
    var stream = VerdictStream(format)
    var printed = output.statistics ? [] : stream.begin()
    for (file, findings) in judged {
      let message = JudgedMessage(configuration: file.path, size: file.octets.count, findings: findings)
      summary.add(message)
      statistics.add(message)
      if !output.statistics { printed += stream.next(format.render(message, octets: file.octets)) }
    }
    if output.statistics {
      var lines = TerminalWriter(colour: output.coloursOutput)
      statistics.write(to: &lines)
      printed += lines.octets
    } else {
      printed += stream.end(summary)
    }
    try Console.write(printed)
    return summary
  }

  private func format() -> any VerdictFormat {
    let rules = RuleCatalogue.configurationRules.map(\.description).filter { selection.includes($0) }
    var context = FormatContext(
      toolVersion: MailLoopCommand.version, rules: rules,
      severities: Dictionary(uniqueKeysWithValues: rules.map { ($0.code, selection.severity(of: $0)) }),
      failOn: Severity(name: settings.settings.lint.failOn.rawValue) ?? .error, colour: output.coloursOutput)
    context.command = "audit"
    let format = LintFormat(settings.settings.lint.format, isTerminal: Console.isTerminal)
    // A page shows messages; an audit has none.
    return (format ?? .full).writer(context)
  }
}
