import MailFacts
import RelayConfiguration

/// CONN106: a rule of the mail server changes the body of notifications.
struct BodyRuleChangesBody: Rule {
  let description = RuleDescription(
    code: "CONN106", name: "body_rule_changes_body", severity: .error,
    summary: "A rule of the mail server changes lines in the body of notifications.",
    rationale: """
      The signature covers the body. Besides, replies are threaded by the token and the delimiter in it: without them \
      an answer opens a new ticket.
      """,
    remedy: "Remove the rule, or write its pattern so that the help desk's lines do not meet it.",
    requirements: ["C17", "C25"], standards: ["RFC 6376 §3.7", "Postfix header_checks(5)"],
    triggering: [
      """
      === main.cf ===
      body_checks = regexp:body_checks
      === body_checks ===
      ↓/^##- / IGNORE
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      body_checks = regexp:body_checks
      === body_checks ===
      /^TVqQAAMAAAAEAAAA/ REJECT
      /^##- / WARN
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for passage in subject.passages {
      for effect in passage.run.effects where effect.field == nil {
        guard effect.action.kind.deletes || effect.action.kind == .replace || effect.action.kind == .prepend else {
          continue
        }
        let check = passage.checks[effect.check]
        findings.report(
          subject.place(check.table.file.path, check.table.rules[effect.rule].range),
          name: "\(check.place.rawValue), rule \(effect.rule + 1)",
          "This rule changes line \(effect.index + 1) of the body of \(passage.notification.title).")
      }
    }
  }
}
