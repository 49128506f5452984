import InternetMessage
import MailSources
import SafeOutput
import VerdictOutput

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
    /// A file named as a message that holds a mailbox: it is left to be read message by message.
    case mailbox(UnreadFile)
  }

  func render(_ batch: [MailItem], _ options: SourceOptions) -> [Piece] {
    batch.flatMap { item -> [Piece] in
      switch item {
      case .file(let file): render(file, options)
      case .message(let message): [.rendered(render(message))]
      case .failure(let failure): [.failure(failure)]
      case .note(let note): [.note(note)]
      }
    }
  }

  private func render(_ file: UnreadFile, _ options: SourceOptions) -> [Piece] {
    var pieces: [Piece] = []
    for item in file.items(options) {
      if item.isOfMailbox { return [.mailbox(file)] }
      pieces += render([item], options)
    }
    return pieces
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
