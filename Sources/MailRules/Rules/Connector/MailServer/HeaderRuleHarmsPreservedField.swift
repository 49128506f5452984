import MailFacts
import RelayConfiguration

/// CONN101: a rule of the mail server takes one of the five fields away.
struct HeaderRuleHarmsPreservedField: Rule {
  let description = RuleDescription(
    code: "CONN101", name: "header_rule_harms_preserved_field", severity: .error,
    summary: "A rule of the mail server deletes or changes a field that must survive the relay.",
    rationale: """
      Rules that remove X- fields or the X-Mailer of outgoing mail are widespread. They take from notifications what \
      keeps autoresponders and other help desks from answering, and nothing shows it: the five fields are not signed.
      """,
    remedy: "Let the five fields of the help desk pass the rule.",
    requirements: ["C16"], standards: ["Postfix header_checks(5)"],
    triggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^Subject:.*viagra/ REJECT
      ↓/^X-(Mailer|Originating-IP):/ IGNORE
      """,
      """
      === main.cf ===
      smtp_header_checks = regexp:$config_directory/outgoing
      === outgoing ===
      if /^x-/
      ↓/^X-Mailer:.*/
        REPLACE X-Mailer: none
      endif
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      if !/^X-Mailer: Zendesk Mailer/
      /^X-(Mailer|Originating-IP):/ IGNORE
      endif
      """,
      """
      === main.cf ===
      milter_header_checks = pcre:header_checks
      === header_checks ===
      /^X-Mailer:/ IGNORE
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    let effects = HeaderRuleEffect.all(in: subject) { effect, field, _ in
      effect.harmsField && NotificationHeader.preserved.contains(field.name.lowercased())
    }
    for effect in effects {
      findings.report(
        effect.place(in: subject), name: effect.name, fix: effect.fix(subject),
        "This rule \(effect.verb) \(effect.names) of \(effect.notifications.listed).")
    }
  }
}
