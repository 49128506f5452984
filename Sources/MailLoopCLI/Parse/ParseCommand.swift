import ArgumentParser
import InternetMessage
import MailSources
import SafeOutput
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
    let options = SourceOptions(values)
    let renderer = ParseRenderer(
      format: format, limits: InternetMessage.Limits(values), colour: output.coloursOutput)
    Interruption.listen()
    var batches = Batches(MailSource(input.paths, options: options))
    var (failures, messages) = (0, 0)
    func take(_ pieces: [ParseRenderer.Piece]) throws {
      for piece in pieces {
        switch piece {
        case .failure(let failure):
          failures += 1
          Console.complain(TerminalWriter.escaped(failure.description))
        case .note(let note): Console.complain("note: " + TerminalWriter.escaped(note.description))
        case .mailbox(let file):
          for item in file.items(options) {
            if Interruption.isRequested { break }
            try take(renderer.render([item], options))
          }
        case .rendered(let octets):
          if messages > 0 { try Console.write(format == .json ? [0x2C, 0x0A] : format == .text ? [0x0A] : []) }
          try Console.write(octets)
          messages += 1
        }
      }
    }
    try Console.write(format == .json ? [0x5B] : [])
    try await OrderedPool(jobs: values.lint.jobs ?? 1).run {
      Interruption.isRequested ? nil : batches.nextBatch()
    } work: { batch in
      renderer.render(batch, options)
    } consume: { pieces in
      try take(pieces)
    }
    try Console.write(format == .json ? [0x5D, 0x0A] : [])
    if Interruption.isRequested { throw ExitCode(ExitStatus.interrupted.rawValue) }
    if failures > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }
}
