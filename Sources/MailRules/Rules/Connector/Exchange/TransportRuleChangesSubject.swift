import MailFacts
import RelayConfiguration

/// CONN203: a mail flow rule of Exchange puts a word in front of the subject.
struct TransportRuleChangesSubject: Rule {
  let description = RuleDescription(
    code: "CONN203", name: "transport_rule_changes_subject", severity: .error,
    summary: "A mail flow rule of Exchange changes the subject of notifications.",
    rationale: "The subject is signed: a tag in front of it breaks the signature of the help desk.",
    remedy: "Except messages whose X-Mailer contains Zendesk Mailer.",
    requirements: ["C17", "C25"], standards: ["RFC 6376 §5.4", "Exchange New-TransportRule"],
    triggering: [
      """
      === exchange.xml ===
      <rules><rule name="Tag"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Tag' -FromScope NotInOrganization -PrependSubject '[EXTERNAL] '
      ↓]]></commandBlock></version></rule></rules>
      """
    ],
    nonTriggering: [
      """
      === exchange.xml ===
      <rules><rule name="Tag"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Tag' -HeaderContainsMessageHeader 'X-Spam-Flag' -HeaderContainsWords 'YES'
       -PrependSubject '[SPAM] '
      ]]></commandBlock></version></rule></rules>
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachActingRule { rule, _ in
      guard let prefix = rule.value("prependsubject") else { return }
      findings.report(
        subject.place(subject.transportRules?.file.path ?? "", rule.range), name: "rule \(rule.name)",
        fix: rule.exception, "The rule \(rule.name) puts \(prefix) in front of subjects.")
    }
  }
}
