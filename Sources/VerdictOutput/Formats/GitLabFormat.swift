import MailFacts
import SafeOutput

/// GitLab's code quality report: an array of findings.
public struct GitLabFormat: VerdictFormat {
  let fingerprinter: Fingerprinter

  /// Makes the format.
  public init(fingerprinter: Fingerprinter) { self.fingerprinter = fingerprinter }

  /// The array's begin.
  public func begin() -> [UInt8] { Array("[\n".utf8) }

  /// The comma between two elements.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// The findings that count, a line each.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    var rendered: [UInt8] = []
    let fingerprints = fingerprinter.fingerprints(of: message.verdict)
    for (index, finding) in message.verdict.findings.enumerated() where message.acceptances[index] == nil {
      if !rendered.isEmpty { rendered.append(contentsOf: separator) }
      var json = JSONWriter()
      json.object { json in
        json.member("description", description(of: finding, in: message))
        json.member("check_name", "\(finding.rule) \(finding.name)")
        json.member("fingerprint", fingerprints[index].text)
        json.member("severity", finding.severity.gitLabName)
        json.object("location") { json in
          json.member("path", fingerprinter.relativePath(message.verdict.file))
          // A line is mandatory; those of a message in a mailbox are not the file's.
          json.object("lines") { json in json.member("begin", message.isInMailbox ? 1 : finding.line) }
        }
      }
      rendered.append(contentsOf: json.octets)
    }
    return rendered
  }

  private func description(of finding: Finding, in message: JudgedMessage) -> String {
    let number = message.isInMailbox ? "message \(message.verdict.index), " : ""
    return "\(finding.message) [\(number)\(finding.place)]"
  }

  /// The array's end.
  public func end(_ summary: LintSummary) -> [UInt8] { Array("\n]\n".utf8) }
}

extension Severity {
  fileprivate var gitLabName: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
