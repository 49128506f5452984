import MailFacts
import RelayConfiguration

/// CONN201: a mail flow rule of Exchange sets or removes a field.
struct TransportRuleHarmsHeader: Rule {
  let description = RuleDescription(
    code: "CONN201", name: "transport_rule_harms_header", severity: .error,
    summary: "A mail flow rule of Exchange removes or sets a field that must survive the relay or is signed.",
    rationale: """
      A mail flow rule for all outgoing mail meets notifications as well. A field that it removes or sets is lost: of \
      the five preserved ones without anybody seeing it, of the signed ones with the signature.
      """,
    remedy: "Except messages whose X-Mailer contains Zendesk Mailer.",
    requirements: ["C16", "C17", "C25"], standards: ["Exchange New-TransportRule"],
    triggering: [
      """
      === exchange.xml ===
      <rules><rule name="Hide software"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Hide software' -FromScope 'InOrganization' -RemoveHeader 'X-Mailer'
      ↓]]></commandBlock></version></rule></rules>
      """
    ],
    nonTriggering: [
      """
      === exchange.xml ===
      <rules><rule name="Hide software"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Hide software' -RemoveHeader 'X-Mailer'
       -ExceptIfHeaderContainsMessageHeader 'X-Mailer' -ExceptIfHeaderContainsWords 'Zendesk Mailer'
      ]]></commandBlock></version></rule></rules>
      """,
      """
      === exchange.xml ===
      <rules><rule name="Mark"><version><commandBlock><![CDATA[
      New-TransportRule -Name 'Mark' -SetHeaderName 'X-Checked' -SetHeaderValue 'yes'
      ]]></commandBlock></version></rule></rules>
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachActingRule { rule, notification in
      for (parameter, verb) in [("removeheader", "removes"), ("setheadername", "sets")] {
        guard let field = rule.value(parameter) else { continue }
        let name = field.lowercased()
        let isPreserved = NotificationHeader.preserved.contains(name)
        guard isPreserved || notification.signed.contains(name) || name == "dkim-signature" else { continue }
        if parameter == "setheadername",
          notification.fields.contains(where: {
            $0.name.lowercased() == name && $0.body == rule.value("setheadervalue")
          })
        {
          continue
        }
        findings.report(
          subject.place(subject.transportRules?.file.path ?? "", rule.range), name: "rule \(rule.name)",
          fix: rule.exception, "The rule \(rule.name) \(verb) \(field).")
      }
    }
  }
}
