import MailFacts
import RelayConfiguration

/// CONN105: a rule of the mail server adds a field that alters what receivers do.
struct HeaderRuleAddsAnsweringField: Rule {
  let description = RuleDescription(
    code: "CONN105", name: "header_rule_adds_answering_field", severity: .warning,
    summary: "A rule of the mail server adds a field by which receivers decide whether they answer.",
    rationale: """
      Precedence and the fields of mailing lists make a notification look like list mail: the other side's help desk \
      and autoresponders then treat it otherwise than the help desk meant it.
      """,
    remedy: "Add no Precedence, List- or Auto-Submitted field to notifications.",
    requirements: ["C17"], standards: ["RFC 3834 §2", "RFC 2919 §3"],
    triggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      ↓/^From:.*@/ PREPEND Precedence: list
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^From:.*@/ PREPEND X-Checked: yes
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    func added(_ action: HeaderAction) -> String? {
      guard action.kind == .prepend, let name = HeaderAction.fieldName(action.text) else { return nil }
      let lower = name.lowercased()
      return lower == "precedence" || lower == "auto-submitted" || lower.hasPrefix("list-") ? name : nil
    }
    for effect in HeaderRuleEffect.all(in: subject, where: { effect, _, _ in added(effect.action) != nil }) {
      findings.report(
        effect.place(in: subject), name: effect.name,
        "This rule adds \(added(effect.fields[0].action) ?? "a field") to \(effect.notifications.listed).")
    }
  }
}
