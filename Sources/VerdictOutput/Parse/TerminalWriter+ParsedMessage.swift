import InternetMessage
import MailFacts
public import SafeOutput

extension TerminalWriter {
  /// Writes the structure of a message for people: header, tree, defects, each line with its offset in octets.
  ///
  ///     mail/a.eml: 512 octets
  ///     header
  ///         0  From: a@example.com
  ///     parts
  ///       120  message  multipart/mixed, 7bit, 392 octets
  ///       200    1  text/plain, charset utf-8, base64, 40 octets (29 decoded)
  ///     defects
  ///        31  line 2: missing_date: There is no Date field.
  public mutating func write(_ message: ParsedMessage) {
    let width = String(message.size).utf8.count + 2
    text(message.index > 0 ? "\(message.file)#\(message.index)" : message.file, .strong)
    text(": \(message.size) octets")
    endLine()
    heading("header", of: message.header.count)
    for field in message.header {
      offset(field.offset, width)
      text(field.name, .strong)
      text(": \(field.body)")
      endLine()
    }
    heading("parts", of: message.parts.count)
    for part in message.parts {
      offset(part.offset, width)
      write(part)
      endLine()
    }
    heading("defects", of: message.defects.count)
    for defect in message.defects {
      offset(defect.offset, width)
      text("line \(defect.line): ")
      text(defect.kind.name, .strong)
      text(": \(defect.kind.meaning)")
      endLine()
    }
  }

  private mutating func heading(_ title: String, of count: Int) {
    text(count == 0 ? "\(title): none" : title, .strong)
    endLine()
  }

  private mutating func offset(_ offset: Int, _ width: Int) {
    let digits = String(offset)
    space(width - digits.utf8.count)
    text(digits, .faint)
    space(2)
  }

  private mutating func write(_ part: ParsedMessage.Part) {
    // Deep trees stay legible: a line is indented by sixteen levels at most.
    let depth = part.path.utf8.count { $0 == 0x2E } + 1
    space(2 * min(depth, 16))
    text(part.path, .strong)
    text("  \(part.type)")
    if let charset = part.charset { text(", charset \(charset)") }
    text(", \(part.encoding)")
    if let disposition = part.disposition { text(", \(disposition)") }
    if let filename = part.filename { text(" \"\(filename)\"") }
    text(", \(part.length) octets")
    if let decodedSize = part.decodedSize { text(" (\(decodedSize) decoded)") }
  }
}
