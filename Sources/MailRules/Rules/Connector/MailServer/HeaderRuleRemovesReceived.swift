import MailFacts
import RelayConfiguration

/// CONN103: a rule of the mail server takes Received fields away.
struct HeaderRuleRemovesReceived: Rule {
  let description = RuleDescription(
    code: "CONN103", name: "header_rule_removes_received", severity: .warning,
    summary: "A rule of the mail server deletes or changes Received fields.",
    rationale: """
      Servers count Received fields to end loops. Without those of the hops before, a message that circles between two \
      servers is never stopped, and nobody can tell whether it came over an authenticated connection.
      """,
    remedy: "Hide internal hosts by a pattern that names them, and keep the help desk's hops.",
    requirements: ["C17"], standards: ["RFC 5321 §6.3", "Postfix header_checks(5)"],
    triggering: [
      """
      === main.cf ===
      smtp_header_checks = regexp:outgoing
      === outgoing ===
      ↓/^Received/ IGNORE
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      smtp_header_checks = regexp:outgoing
      === outgoing ===
      /^Received: from .*\\.internal\\.example\\.com/ IGNORE
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    let effects = HeaderRuleEffect.all(in: subject) { effect, field, _ in
      effect.harmsField && field.name.lowercased() == "received"
    }
    for effect in effects {
      let count = effect.fields.count
      findings.report(
        effect.place(in: subject), name: effect.name, fix: effect.fix(subject),
        "This rule \(effect.verb) \(count == 1 ? "a Received field" : "\(count) Received fields") of notifications.")
    }
  }
}
