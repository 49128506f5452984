import ArgumentParser
import InternetMessage
import MailSources
import Settings

/// `mailloop parse PATH…`: shows the structure of messages.
struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show the structure of messages: header fields, MIME tree, defects.")

  /// How the structure is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, ndjson
  }

  @OptionGroup var input: InputOptions
  @Option(help: ArgumentHelp("text, json (an array) or ndjson (one object a line).", valueName: "format"))
  var format = Format.text
  @OptionGroup var output: PlainOutputOptions
  @OptionGroup(title: "Configuration") var configuration: ConfigurationOptions

  func run() async throws {
    var settings = try configuration.load()
    input.override(&settings)
    let values = settings.settings
    let renderer = ParseRenderer(
      format: format, limits: InternetMessage.Limits(values), colour: output.coloursOutput)
    Interruption.listen()
    var messages = 0
    try Console.write(format == .json ? [0x5B] : [])
    let walk = MessageWalk(jobs: values.lint.jobs ?? 1, options: SourceOptions(values))
    let failures = try await walk.run(input.paths) { message in
      renderer.render(message)
    } consume: { octets in
      if messages > 0 { try Console.write(format == .json ? [0x2C, 0x0A] : format == .text ? [0x0A] : []) }
      try Console.write(octets)
      messages += 1
    }
    try Console.write(format == .json ? [0x5D, 0x0A] : [])
    if Interruption.isRequested { throw ExitCode(ExitStatus.interrupted.rawValue) }
    if failures > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }
}
