import MailFacts
import SafeOutput

/// Findings with their lines of the message, for people.
///
///     mail/a.eml:2:11: PRES001 wrong_preserved_header error: X-Mailer is "Postie".
///      --> X-Mailer, octet 31, length 6
///       |
///     2 | X-Mailer: Postie
///       |           ^^^^^^
///       = help: Let the field pass.
///       = requirements: C16, C17
public struct FullFormat: VerdictFormat {
  let colour: Bool

  /// Makes the format.
  public init(colour: Bool) { self.colour = colour }

  /// Nothing.
  public func begin() -> [UInt8] { [] }

  /// Nothing: every finding ends with a blank line.
  public var separator: [UInt8] { [] }

  /// The findings that count, with excerpts.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    var lines = TerminalWriter(colour: colour)
    for finding in message.findings {
      write(finding, of: message, octets: octets, to: &lines)
      lines.endLine()
    }
    return lines.octets
  }

  /// The summary in one line.
  public func end(_ summary: LintSummary) -> [UInt8] {
    var lines = TerminalWriter(colour: colour)
    lines.summary(summary)
    return lines.octets
  }

  private func write(
    _ finding: Finding, of message: JudgedMessage, octets: [UInt8], to lines: inout TerminalWriter
  ) {
    let excerpt = Excerpt(of: octets, at: finding.range, line: finding.line)
    let margin = excerpt.lines.last.map { String($0.number).utf8.count } ?? 1

    lines.place(of: finding, in: message)
    lines.text(finding.rule, .strong)
    lines.text(" \(finding.name) ")
    lines.text(finding.severity.name, finding.severity.style)
    lines.text(": \(finding.message)")
    lines.endLine()

    lines.space(margin)
    lines.text("--> ", .faint)
    lines.text("\(finding.place), octet \(finding.range.lowerBound), length \(finding.range.count)")
    lines.endLine()

    excerpt.write(to: &lines, margin: margin, style: finding.severity.style)

    note("help", finding.help, margin, &lines)
    note("requirements", finding.requirements.joined(separator: ", "), margin, &lines)
  }

  private func note(_ title: String, _ text: String, _ margin: Int, _ lines: inout TerminalWriter) {
    guard !text.isEmpty else { return }
    lines.space(margin + 1)
    lines.text("= ", .faint)
    lines.text("\(title): ", .strong)
    // A remedy may hold lines that belong into a file as they stand.
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { lines.space(margin + 5) }
      lines.text(String(line))
      lines.endLine()
    }
  }
}
