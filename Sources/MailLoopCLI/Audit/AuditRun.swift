import Foundation
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
    let subject = try gather()
    let engine = RuleEngine(rules: RuleCatalogue.configurationRules, selection: selection)
    let findings = engine.judge(subject, files: subject.files)
    let summary = try show(zip(subject.files, findings).map { ($0, $1) })
    guard let failOn = Severity(name: settings.settings.lint.failOn.rawValue) else { return .clean }
    return summary.count(atLeast: failOn) > 0 ? .findings : .clean
  }

  private func gather() throws -> ConfigurationSubject {
    if let path = server.mainPath, Self.octets(of: path) == nil {
      throw UsageError(
        "The file \(path) cannot be read.", remedy: "Name main.cf by --main-cf, or its folder by --postfix.")
    }
    let tables = MapReference.all(in: server.headerChecks.joined(separator: " "), defaultType: "regexp")
    for table in tables { _ = try WholeFile.read(table.name, what: "table") }
    let mailServer =
      server.mainPath == nil && tables.isEmpty
      ? nil : MailServer(mainPath: server.mainPath, tables: tables, read: Self.octets)
    let transportRules = try server.exchange.map { path in
      TransportRuleCollection(SourceText(path: path, octets: try WholeFile.read(path, what: "export")))
    }
    return ConfigurationSubject(
      mailServer: mailServer, transportRules: transportRules, notifications: try notifications())
  }

  private func notifications() throws -> [NotificationHeader] {
    guard server.mail.isEmpty else {
      return try server.mail.map { path in
        NotificationHeader(Message(try WholeFile.read(path, what: "message")), title: path)
      }
    }
    return NotificationHeader.samples(from: "support@example.com")
  }

  /// A file of the mail server; folders and whatever is too long to be a configuration count as unreadable.
  private static func octets(of path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: RelayConfigurationLimits.fileOctets + 1)).map { Array($0) }
      ?? (FileManager.default.contents(atPath: path).map { Array($0) })
  }

  private func show(_ judged: [(file: SourceText, findings: [Finding])]) throws -> LintSummary {
    var summary = LintSummary(of: "file")
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
