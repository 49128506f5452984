import MailFacts
import MailRules

var selection = RuleSelection()
selection.select = ["FMT"]
selection.ignore = ["FMT026"]
let judge = MailJudge(selection: selection)
let octets = Array("From: ann@example.com\r\nFrom: bob@example.com\r\nSubject: Two\r\n\r\nHello".utf8)
for finding in judge.judge(octets, file: "ticket.eml").verdict.findings {
  print("\(finding.line):\(finding.column) \(finding.rule) \(finding.severity) \(finding.place): \(finding.message)")
}
