import ArgumentParser

/// `mailloop audit [CONFIG]`: checks the connector, its DNS, and the rules of the mail server.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check the connector, its DNS, and the rules by which mail servers rewrite notifications.",
    discussion: """
      Rules of the mail server are run over the header of notifications; where one would harm them, the finding has the \
      lines that belong into the file instead. Nothing is changed.

      Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or configuration, 3 DNS did not answer.
      """)

  @Argument(help: ArgumentHelp("The configuration, instead of the nearest mailloop.toml.", valueName: "config"))
  var file: String?

  @OptionGroup(title: "Mail server") var server: MailServerOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "DNS") var dns: DNSOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup(title: "Configuration") var configuration: ConfigurationOptions

  func validate() throws {
    if file != nil, configuration.config != nil || configuration.isolated {
      throw ValidationError("The configuration is named twice: by an argument, and by --config or --isolated.")
    }
  }

  func run() async throws {
    var source = configuration
    if let file { source.config = file }
    var settings = try source.load()
    try rules.override(&settings)
    output.override(&settings)
    dns.override(&settings)
    let status = try await AuditRun(settings, server: server, output: output).run(dns: dns, now: clock.time)
    if status != .clean, !(status == .findings && rules.exitZero) { throw ExitCode(status.rawValue) }
  }
}
