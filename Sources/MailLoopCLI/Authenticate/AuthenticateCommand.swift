import ArgumentParser
import InternetMessage
import MailAuthentication
import MailDNS
import MailSources
import SafeOutput
import Settings

/// `mailloop authenticate PATH…`: checks DKIM, SPF and DMARC, explains what fails, and signs.
struct AuthenticateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authenticate",
    abstract: "Check DKIM, SPF and DMARC of messages, and say what a relay did to those that fail.",
    discussion: """
      Where client, HELO name and reverse path are not given, they are read from the trace fields that trusted servers \
      wrote. Messages are judged at their time of receipt.

      Exit status: 0 all passes or there is nothing to check, 1 something fails, 2 wrong usage or configuration, 3 some \
      input could not be read or DNS did not answer.
      """)

  /// How the results are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case full, field, json, ndjson
  }

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "full (for people), field (Authentication-Results), json (an array) or ndjson (one object a line).",
      valueName: "format"))
  var format = Format.full
  @Option(
    help: ArgumentHelp("The name of the server in the Authentication-Results field.", valueName: "name"))
  var authservId = "localhost"
  @Option(
    help: ArgumentHelp("The same message before the relay, to give the exact place of each change.", valueName: "file"))
  var before: String?
  @OptionGroup(title: "SMTP session") var envelope: EnvelopeOptions
  @OptionGroup(title: "DNS") var dns: DNSOptions
  @OptionGroup(title: "Clock") var clock: ClockOptions
  @OptionGroup(title: "Signing") var signing: SigningOptions
  @OptionGroup var output: PlainOutputOptions
  @OptionGroup(title: "Configuration") var configuration: ConfigurationOptions

  func validate() throws {
    if before != nil, input.paths.count != 1 {
      throw ValidationError("--before goes with one message: name the one after the relay.")
    }
  }

  func run() async throws {
    var settings = try configuration.load()
    input.override(&settings)
    dns.override(&settings)
    let values = settings.settings
    if signing.isAsked { return try signing.sign(input.paths, values, now: clock.time) }
    let session = try dns.session(values.authentication, otherwise: .system)
    let job = AuthenticateJob(
      authenticator: try Authenticator(session, values)
        ?? Authenticator(resolver: NoResolver(), settings: AuthenticationSettings(values)),
      limits: InternetMessage.Limits(values), envelope: envelope.envelope, now: clock.time.seconds,
      before: try before.map { Message(try WholeFile.read($0, what: "message")) },
      renderer: AuthenticationRenderer(format: format, authservID: authservId, colour: output.coloursOutput))
    Interruption.listen()
    var (messages, fails, isOpen) = (0, false, false)
    try Console.write(format == .json ? [0x5B] : [])
    let walk = MessageWalk(jobs: values.lint.jobs ?? 1, options: SourceOptions(values))
    let failures = try await walk.run(input.paths) {
      await job.work($0)
    } consume: { (result: AuthenticateJob.Outcome) in
      if messages > 0 { try Console.write(format == .json ? [0x2C, 0x0A] : format == .full ? [0x0A] : []) }
      try Console.write(result.printed)
      messages += 1
      fails = fails || result.fails
      isOpen = isOpen || result.isOpen
    }
    try Console.write(format == .json ? [0x5D, 0x0A] : [])
    try session.finish()
    if Interruption.isRequested { throw ExitCode(ExitStatus.interrupted.rawValue) }
    if failures > 0 || isOpen { throw ExitCode(ExitStatus.incomplete.rawValue) }
    if fails { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
