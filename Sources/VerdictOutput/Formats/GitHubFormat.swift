import MailFacts
import SafeOutput

/// Annotations for GitHub's workflow runner, one line a finding.
///
/// The lines of a message in a mailbox are not those of the file, so its annotations name the file alone.
public struct GitHubFormat: VerdictFormat {
  let fingerprinter: Fingerprinter

  /// Makes the format; the fingerprinter says what paths are relative to.
  public init(fingerprinter: Fingerprinter) { self.fingerprinter = fingerprinter }

  /// Nothing.
  public func begin() -> [UInt8] { [] }

  /// Nothing: every command ends its own line.
  public var separator: [UInt8] { [] }

  /// The findings that count, a command each.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    var rendered: [UInt8] = []
    for finding in message.findings {
      let line = message.isInMailbox ? nil : String(finding.line)
      let column = message.isInMailbox ? nil : String(finding.column)
      let number = message.isInMailbox ? ", message \(message.verdict.index)" : ""
      let command = WorkflowCommand(
        finding.severity.command,
        [
          "file": fingerprinter.relativePath(message.verdict.file), "line": line, "col": column,
          "title": "\(finding.rule) \(finding.name)",
        ],
        message: "\(finding.message) [\(finding.place)\(number), octet \(finding.range.lowerBound)] \(finding.help)")
      rendered.append(contentsOf: command.octets)
    }
    return rendered
  }

  /// Nothing.
  public func end(_ summary: LintSummary) -> [UInt8] { [] }
}

extension Severity {
  fileprivate var command: WorkflowCommand.Name {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .notice
    }
  }
}
