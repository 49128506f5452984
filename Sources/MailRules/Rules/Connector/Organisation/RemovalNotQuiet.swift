import HelpDesk
import MailFacts

/// CONN022: the connector is taken down at a busy hour.
struct RemovalNotQuiet: Rule {
  let description = RuleDescription(
    code: "CONN022", name: "removal_not_quiet", severity: .warning,
    summary: "The connector is to be taken down outside of the quiet hours.",
    rationale: """
      Mail that was not forwarded meanwhile is not sent again in bidirectional mode; outbound only, agents update \
      no tickets until the addresses are back.
      """,
    remedy: "Move removal-planned into the quiet hours, or name them by quiet-hours.",
    requirements: ["C29"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      quiet-hours = "22:00-05:00"
      removal-planned = ↓"2026-04-01T09:00:00Z"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      quiet-hours = "22:00-05:00"
      removal-planned = "2026-04-01T23:00:00Z"
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector, let planned = connector.removalPlanned,
      let quiet = connector.quietHours, !quiet.contains(planned)
    else { return }
    findings.report(
      subject.place(of: "connector.removal-planned"), name: "connector.removal-planned",
      "The removal is planned outside of \(quiet.text) UTC.")
  }
}
