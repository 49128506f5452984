import MailFacts
import RelayConfiguration

/// CONN202: a mail flow rule of Exchange adds a disclaimer.
struct TransportRuleChangesBody: Rule {
  let description = RuleDescription(
    code: "CONN202", name: "transport_rule_changes_body", severity: .error,
    summary: "A mail flow rule of Exchange adds a disclaimer to notifications.",
    rationale: """
      A disclaimer changes the body, and the signature of the help desk over it breaks. Behind the delimiter of the \
      thread it also comes back with every answer.
      """,
    remedy: "Except messages whose X-Mailer contains Zendesk Mailer.",
    requirements: ["C17", "C25"], standards: ["RFC 6376 §3.7", "Exchange New-TransportRule"],
    triggering: [
      """
      === exchange.xml ===
      <rules><rule name="Legal"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Legal' -SentToScope 'NotInOrganization' -ApplyHtmlDisclaimerText '<p>It''s private.</p>'
      ↓]]></commandBlock></version></rule></rules>
      """
    ],
    nonTriggering: [
      """
      === exchange.xml ===
      <rules><rule name="Legal"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Legal' -Enabled $false -ApplyHtmlDisclaimerText '<p>Private.</p>'
      ]]></commandBlock></version></rule></rules>
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachActingRule { rule, _ in
      guard rule.value("applyhtmldisclaimertext") != nil || rule.value("applyclassification") != nil else { return }
      findings.report(
        subject.place(subject.transportRules?.file.path ?? "", rule.range), name: "rule \(rule.name)",
        fix: rule.exception, "The rule \(rule.name) adds text to notifications.")
    }
  }
}
