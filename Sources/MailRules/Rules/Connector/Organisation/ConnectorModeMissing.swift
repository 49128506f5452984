import HelpDesk
import MailFacts

/// CONN001: nobody says in which mode the connector works.
struct ConnectorModeMissing: Rule {
  let description = RuleDescription(
    code: "CONN001", name: "connector_mode_missing", severity: .warning,
    summary: "The configuration describes a connector without its mode.",
    rationale: """
      Bidirectional and outbound only differ in how mail comes in, in what must be verified, and in what is lost \
      when the connector is removed. Without the mode most checks cannot be made.
      """,
    remedy: "Write mode = \"bidirectional\" or mode = \"outbound-only\" into [connector].",
    requirements: ["C1"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      domains = ↓["example.com"]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """,
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = ["support@example.com"]
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let organisation = subject.connected, organisation.connector.mode == nil else { return }
    findings.report(subject.place(of: "connector.domains"), name: "connector.mode", "The connector has no mode.")
  }
}
