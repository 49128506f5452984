import ArgumentParser
import InternetMessage
import MailAuthentication
import MailDNS
import SafeOutput
import Settings

/// `mailloop spf`: one SPF check, with what it did.
struct SPFCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spf",
    abstract: "Check whether a client may send for a domain (SPF, RFC 7208), and show each step.",
    discussion: """
      Exit status: 0 for pass, neutral and none, 1 for fail, softfail and permerror, 2 wrong usage or configuration, \
      3 for temperror: DNS did not answer.
      """)

  /// How the result is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case full, concise, json
  }

  @Option(help: ArgumentHelp("The address of the client.", valueName: "address"))
  var ip: String

  @Option(
    help: ArgumentHelp(
      "What the client called itself in HELO or EHLO; checked when there is no --mail-from.", valueName: "name"))
  var helo: String?

  @Option(help: ArgumentHelp("The reverse path; <> or nothing for the null path.", valueName: "address"))
  var mailFrom: String?

  @Option(help: ArgumentHelp("The name of the host that checks, which an explanation may mention.", valueName: "name"))
  var receiver: String?

  @Option(help: ArgumentHelp("full (with every step), concise (one line) or json.", valueName: "format"))
  var format = Format.full

  @OptionGroup var dns: DNSOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var output: PlainOutputOptions
  @OptionGroup(title: "Configuration") var configuration: ConfigurationOptions

  func validate() throws {
    if IPAddress(ip) == nil {
      throw ValidationError(
        "--ip takes an address such as 192.0.2.1 or 2001:db8::1, not \(TerminalWriter.escaped(ip)).")
    }
    if helo == nil, path?.isEmpty ?? true {
      throw ValidationError("Name the reverse path with --mail-from, or the HELO name with --helo.")
    }
    if let receiver, DomainName(internationalized: receiver) == nil {
      throw ValidationError("--receiver takes a domain name, not \(TerminalWriter.escaped(receiver)).")
    }
  }

  func run() async throws {
    var settings = try configuration.load()
    dns.override(&settings)
    let session = try dns.session(settings.settings.authentication, otherwise: .system)
    let verifier = SPFVerifier(
      resolver: session.resolver ?? NoResolver(), receiver: receiver.flatMap { DomainName(internationalized: $0) })
    guard let address = IPAddress(ip) else { return }
    let request =
      path.map { SPFRequest(ip: address, helo: helo ?? "", mailFrom: $0) } ?? SPFRequest(ip: address, helo: helo ?? "")
    let result = await verifier.check(request, now: clock.time.seconds, isTraced: true)
    try session.finish()
    let report = SPFReport(request: request, result: result, helo: helo, mailFrom: path)
    switch format {
    case .full: try Console.write(report.full(colour: output.coloursOutput))
    case .concise: try Console.write(report.concise)
    case .json: try Console.write(report.json)
    }
    let status = Self.status(result.outcome)
    if status != .clean { throw ExitCode(status.rawValue) }
  }

  /// The reverse path without angle brackets.
  private var path: String? {
    mailFrom.map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
  }

  /// A failure of DNS is no finding: nothing is known.
  private static func status(_ outcome: AuthenticationOutcome) -> ExitStatus {
    switch outcome {
    case .pass, .neutral, .none, .policy: .clean
    case .fail, .softfail, .permerror: .findings
    case .temperror: .incomplete
    }
  }
}
