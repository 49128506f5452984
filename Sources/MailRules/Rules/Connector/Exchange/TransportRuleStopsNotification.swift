import MailFacts
import RelayConfiguration

/// CONN204: a mail flow rule of Exchange keeps notifications from arriving.
struct TransportRuleStopsNotification: Rule {
  let description = RuleDescription(
    code: "CONN204", name: "transport_rule_stops_notification", severity: .warning,
    summary: "A mail flow rule of Exchange may delete, reject, quarantine or divert notifications.",
    rationale: """
      Verification messages that a rule takes out leave the connector unverified, and notifications that it takes out \
      reach nobody. What the rule's other conditions select, its export does not tell for sure.
      """,
    remedy: "Except messages whose X-Mailer contains Zendesk Mailer.",
    requirements: ["C9", "C20"], standards: ["Exchange New-TransportRule"],
    triggering: [
      """
      === exchange.xml ===
      <rules><rule name="Robots"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Robots' -HeaderContainsMessageHeader 'Auto-Submitted' -HeaderContainsWords 'auto-generated','auto-replied' -DeleteMessage $true
      ↓]]></commandBlock></version></rule></rules>
      """
    ],
    nonTriggering: [
      """
      === exchange.xml ===
      <rules><rule name="Robots"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Robots' -HeaderContainsMessageHeader 'Auto-Submitted' -HeaderContainsWords 'auto-replied' -DeleteMessage $true
      ]]></commandBlock></version></rule></rules>
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachActingRule { rule, _ in
      let actions = [
        ("deletemessage", "deletes"), ("quarantine", "quarantines"), ("rejectmessagereasontext", "rejects"),
        ("rejectmessageenhancedstatuscode", "rejects"), ("redirectmessageto", "diverts"),
        ("moderatemessagebyuser", "holds"), ("moderatemessagebymanager", "holds"),
      ]
      guard
        let action = actions.first(where: { parameter, _ in
          rule.value(parameter).map { $0.lowercased() != "$false" } ?? false
        })
      else { return }
      findings.report(
        subject.place(subject.transportRules?.file.path ?? "", rule.range), name: "rule \(rule.name)",
        fix: rule.exception, "The rule \(rule.name) \(action.1) what meets its conditions.")
    }
  }
}
