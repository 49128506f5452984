import InternetMessage
import MailSources
import SafeOutput
import VerdictOutput

/// Turns messages into what `mailloop parse` prints of them.
struct ParseRenderer: Sendable {
  let format: ParseCommand.Format
  let limits: InternetMessage.Limits
  let colour: Bool

  func render(_ captured: CapturedMessage) -> [UInt8] {
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
