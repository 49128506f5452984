import MailFacts
import RelayConfiguration

/// CONN104: a rule of the mail server keeps notifications from arriving.
struct HeaderRuleStopsNotification: Rule {
  let description = RuleDescription(
    code: "CONN104", name: "header_rule_stops_notification", severity: .error,
    summary: "A rule of the mail server rejects, discards, holds or diverts notifications.",
    rationale: """
      A notification that the relay does not accept makes the help desk send from a default address instead, and a \
      verification message that does not pass leaves the connector unverified.
      """,
    remedy: "Take the help desk's notifications out of the rule.",
    requirements: ["C9", "C20", "C21"], standards: ["Postfix header_checks(5)"],
    triggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      ↓/^Auto-Submitted: auto-/ DISCARD no robots
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^Auto-Submitted: auto-replied/ DISCARD no robots
      /^Auto-Submitted:/ WARN
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for effect in HeaderRuleEffect.all(in: subject, where: { effect, _, _ in effect.action.kind.stopsMessage }) {
      let action = effect.fields[0].action.kind.rawValue.uppercased()
      findings.report(
        effect.place(in: subject), name: effect.name, fix: effect.fix(subject),
        "\(action) meets \(effect.names) of \(effect.notifications.listed).")
    }
    for passage in subject.passages {
      for effect in passage.run.effects where effect.field == nil && effect.action.kind.stopsMessage {
        let check = passage.checks[effect.check]
        findings.report(
          subject.place(check.table.file.path, check.table.rules[effect.rule].range),
          name: "\(check.place.rawValue), rule \(effect.rule + 1)",
          "\(effect.action.kind.rawValue.uppercased()) meets the body of \(passage.notification.title).")
      }
    }
  }
}
