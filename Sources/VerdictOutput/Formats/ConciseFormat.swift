import MailFacts
import SafeOutput

/// One line a finding.
///
///     mail/a.eml:2:11: PRES001 error: X-Mailer is "Postie". [X-Mailer, octet 31]
public struct ConciseFormat: VerdictFormat {
  let colour: Bool

  /// Makes the format.
  public init(colour: Bool) { self.colour = colour }

  /// Nothing.
  public func begin() -> [UInt8] { [] }

  /// Nothing: every finding ends its own line.
  public var separator: [UInt8] { [] }

  /// The findings that count, a line each.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    var lines = TerminalWriter(colour: colour)
    for finding in message.findings {
      lines.place(of: finding, in: message)
      lines.text(finding.rule, .strong)
      lines.space()
      lines.text(finding.severity.name, finding.severity.style)
      lines.text(": \(finding.message)")
      lines.text(" [\(finding.place), octet \(finding.range.lowerBound)]", .faint)
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
}

extension TerminalWriter {
  /// Writes `file:line:column: `, which editors and terminals make a link.
  mutating func place(of finding: Finding, in message: JudgedMessage) {
    text(message.name, .strong)
    text(":\(finding.line):\(finding.column): ", .faint)
  }

  /// Writes the last line of a run.
  mutating func summary(_ summary: LintSummary) {
    text(summary.text, summary.total == 0 && summary.failureCount == 0 ? .good : .strong)
    endLine()
  }
}

extension Severity {
  var style: TerminalStyle {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
