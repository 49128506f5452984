import InternetMessage
import MailFacts
import MailRules

struct MissingArchiveField: Rule {
  let description = RuleDescription(
    code: "ACME001", name: "missing_archive_field", severity: .warning,
    summary: "The message has no X-Acme-Archive field.",
    rationale: "The archive finds mail by this field alone.",
    remedy: "Let the relay add the field before it hands the message on.",
    standards: ["Acme mail handbook §4"],
    triggering: ["From: ann@example.com\n↓\nHello\n"],
    nonTriggering: ["From: ann@example.com\nX-Acme-Archive: 17\n\nHello\n"])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let names = facts.message.fields().map { facts.message.name(of: $0).lowercased() }
    guard !names.contains("x-acme-archive") else { return }
    findings.report(missing: "X-Acme-Archive", description.summary)
  }
}

let engine = RuleEngine<MessageFacts>(rules: [MissingArchiveField()], selection: RuleSelection())
let message = Message(Array("From: ann@example.com\r\n\r\nHello\r\n".utf8))
for finding in engine.judge(MessageFacts(message, context: JudgingContext()), message: message) {
  print("\(finding.line):\(finding.column) \(finding.rule) \(finding.severity) \(finding.place): \(finding.message)")
}
