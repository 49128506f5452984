public import MailFacts
import SafeOutput

/// JUnit XML as Jenkins and its relatives read it: a suite for each message, a case for each finding.
///
/// A finding at or above `--fail-on` is a failure, a milder one a passed case with its text as output, an accepted one a
/// skipped case; a message without findings is one passed case. Counts stand at each suite, never at the root, so that
/// nothing has to be kept until the end. There are no times: the same input gives the same octets.
public struct JUnitFormat: VerdictFormat {
  let failOn: Severity
  let command: String

  /// Makes the format.
  public init(failOn: Severity, command: String = "lint") {
    self.failOn = failOn
    self.command = command
  }

  /// The declaration and the root's begin.
  public func begin() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.beginElement("testsuites", ["name": "mailloop \(command)"])
    xml.closeStartTag()
    return xml.octets + [0x0A]
  }

  /// Nothing: every suite ends its own line.
  public var separator: [UInt8] { [] }

  /// The message as a suite.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    let findings = message.verdict.findings
    let failures = message.findings.count { $0.severity >= failOn }
    let skipped = message.acceptances.count { $0 != nil }
    var xml = XMLWriter(depth: 1)
    xml.element(
      "testsuite",
      [
        "name": message.name, "tests": String(max(1, findings.count)), "failures": String(failures), "errors": "0",
        "skipped": String(skipped),
      ]
    ) { xml in
      if findings.isEmpty { xml.element("testcase", ["name": "no findings", "classname": message.name]) }
      for (finding, acceptance) in zip(findings, message.acceptances) {
        write(finding, acceptance, of: message, to: &xml)
      }
    }
    return xml.octets
  }

  /// The root's end.
  public func end(_ summary: LintSummary) -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func write(
    _ finding: Finding, _ acceptance: JudgedMessage.Acceptance?, of message: JudgedMessage, to xml: inout XMLWriter
  ) {
    let name = "\(finding.rule) \(finding.name) at \(finding.place), octet \(finding.range.lowerBound)"
    // XML keeps a line feed in text, and where the output is a job's log, a line of it may be a command to the runner.
    let details = """
      \(TerminalWriter.escaped(message.name)):\(finding.line):\(finding.column): \(finding.severity.name): \
      \(TerminalWriter.escaped(finding.message))
      \(TerminalWriter.escaped(finding.help))
      """
    xml.element("testcase", ["name": name, "classname": message.name]) { xml in
      switch acceptance {
      case .suppression(let reason):
        xml.element("skipped", ["message": "suppressed: \(reason)"])
      case .baseline:
        xml.element("skipped", ["message": "known from the baseline"])
      case nil where finding.severity >= failOn:
        xml.element("failure", ["type": finding.rule, "message": finding.message]) { xml in xml.text(details) }
      case nil:
        xml.element("system-out") { xml in xml.text(details) }
      }
    }
  }
}
