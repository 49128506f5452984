import ArgumentParser
import InternetMessage
import MailFacts
import MailSources
import SafeOutput
import Settings
import VerdictOutput

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
    try Console.write(format == .json ? [0x5B] : [])
    try await OrderedPool(jobs: values.lint.jobs ?? 1).run {
      Interruption.isRequested ? nil : batches.nextBatch()
    } work: { batch in
      renderer.render(batch, options)
    } consume: { pieces in
      for piece in pieces {
        switch piece {
        case .failure(let failure):
          failures += 1
          Console.complain(TerminalWriter.escaped(failure.description))
        case .note(let note): Console.complain("note: " + TerminalWriter.escaped(note.description))
        case .rendered(let octets):
          if messages > 0 { try Console.write(format == .json ? [0x2C, 0x0A] : format == .text ? [0x0A] : []) }
          try Console.write(octets)
          messages += 1
        }
      }
    }
    try Console.write(format == .json ? [0x5D, 0x0A] : [])
    if Interruption.isRequested { throw ExitCode(ExitStatus.interrupted.rawValue) }
    if failures > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }
}

/// Turns messages into what `mailloop parse` prints of them.
struct ParseRenderer: Sendable {
  let format: ParseCommand.Format
  let limits: InternetMessage.Limits
  let colour: Bool

  /// One thing in the order of the input.
  enum Piece: Sendable {
    case rendered([UInt8])
    case failure(SourceFailure)
    case note(SourceNote)
  }

  func render(_ batch: [MailItem], _ options: SourceOptions) -> [Piece] {
    batch.flatMap { item -> [Piece] in
      switch item {
      case .file(let file): file.items(options).flatMap { render([$0], options) }
      case .message(let message): [.rendered(render(message))]
      case .failure(let failure): [.failure(failure)]
      case .note(let note): [.note(note)]
      }
    }
  }

  private func render(_ captured: CapturedMessage) -> [UInt8] {
    let parsed = ParsedMessage(
      Message(captured.octets, limits: limits), file: captured.path.description, index: captured.index ?? 0)
    switch format {
    case .text:
      var lines = TerminalWriter(colour: colour)
      lines.write(parsed)
      return lines.octets
    case .json, .ndjson:
      var json = JSONWriter(format == .json ? .indented : .compact)
      json.value(parsed)
      return json.octets + (format == .ndjson ? [0x0A] : [])
    }
  }
}

extension ParsedMessage {
  /// What a message consists of.
  init(_ message: Message, file: String, index: Int) {
    var reader = HeaderTextReader()
    let header = message.fields().map { field in
      Field(
        name: message.name(of: field), offset: field.range.lowerBound, length: field.range.count,
        body: reader.text(of: field, in: message))
    }
    let defects = message.diagnose().listed.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let positions = message.positions(of: defects.map(\.range.lowerBound))
    self.init(
      file: file, index: index, size: message.octets.count, header: header,
      parts: message.parts.indices.map { Part(message, $0) },
      defects: zip(defects, positions).map {
        LocatedDefect(kind: $0.kind, offset: $0.range.lowerBound, line: $1.line)
      })
  }
}

extension ParsedMessage.Part {
  /// What a part of a message is.
  init(_ message: Message, _ index: Int) {
    let part = message.parts[index]
    let type = message.contentType(of: index)
    let disposition = message.contentDisposition(of: index)
    self.init(
      path: message.path(of: index), type: type.mediaType, charset: type.charset,
      encoding: message.transferEncoding(of: index).name, disposition: disposition?.name,
      filename: disposition?.filename ?? type.parameters["name"], offset: part.body.lowerBound,
      length: part.body.count,
      decodedSize: part.structure == .leaf ? message.decodedOctets(of: index).count : nil)
  }
}

extension ContentDisposition {
  /// The kind as its standard writes it.
  fileprivate var name: String {
    switch kind {
    case .inline: "inline"
    case .attachment: "attachment"
    case .other(let name): name
    }
  }
}
