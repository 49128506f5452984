import ArgumentParser
import HelpDesk
import HelpDeskImport
import SafeOutput

/// `mailloop lint PATH…`: judges captured mail.
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Judge captured mail: messages, mailboxes, Maildirs, folders, each also compressed by gzip.")

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Before the relay") var pairs: PairOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Accepted findings") var acceptance: AcceptanceOptions
  @OptionGroup(title: "Context") var context: ContextOptions
  @Option(
    help: ArgumentHelp(
      "Ticket audits from the help desk's API, with their users: who caused a notification is certain then.",
      valueName: "file"))
  var ticketAudits: [String] = []
  @OptionGroup(title: "DNS") var dns: DNSOptions
  @OptionGroup(title: "SMTP session") var envelope: EnvelopeOptions
  @OptionGroup(title: "Configuration") var configuration: ConfigurationOptions

  func run() async throws {
    var settings = try configuration.load()
    try rules.override(&settings)
    input.override(&settings)
    output.override(&settings)
    acceptance.override(&settings)
    context.override(&settings)
    dns.override(&settings)
    let job = try LintJob(
      settings, ticketAudits: try TicketAudits(files: ticketAudits), acceptance: acceptance, dns: dns,
      envelope: envelope.envelope, colour: output.coloursOutput,
      paths: input.paths,
      now: context.time, before: pairs.before)
    var run = LintRun(job, acceptance: acceptance, output: output)
    Interruption.listen()
    let status = try await run.run(paths: input.paths)
    if status != .clean, !(status == .findings && rules.exitZero) { throw ExitCode(status.rawValue) }
  }
}

extension TicketAudits {
  /// Reads the audits of some files.
  init(files: [String]) throws {
    self.init()
    for file in files {
      let octets = try WholeFile.read(file, what: "file of ticket audits")
      do { try read(octets, file: file) } catch {
        throw UsageError(
          TerminalWriter.escaped(error.description), remedy: "Export the audits with include=users, and try again.")
      }
    }
  }
}
