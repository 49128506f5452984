import HelpDesk
import MailFacts

/// CONN013: a verification has not come back.
struct VerificationWaiting: Rule {
  let description = RuleDescription(
    code: "CONN013", name: "verification_waiting", severity: .warning,
    summary: "A verification message of the connector has not come back yet.",
    rationale: """
      Bidirectional mode sends two messages, in and out, outbound only one for the forwarding and one for the way \
      out. Until they come back over the right path, mail leaves from a default address.
      """,
    remedy: """
      Look into the logs of the mail server for the verification message, and start the verification again.
      """,
    requirements: ["C20"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", outgoing-status = ↓"waiting" }]
      [connector]
      mode = "bidirectional"
      state = "active"
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      state = "active"
      domains = [{ name = "example.com", incoming-status = ↓"waiting" }]
      """,
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", incoming-status = "waiting" }]
      [connector]
      mode = "outbound-only"
      state = "active"
      """,
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", outgoing-status = "waiting" }]
      [connector]
      mode = "outbound-only"
      state = "planned"
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector, connector.state == nil || connector.state == .active else {
      return
    }
    for verification in subject.verifications where verification.state == .waiting {
      findings.report(
        subject.place(of: verification.path), name: verification.path,
        "\(verification.what) of \(verification.name) is still waiting.")
    }
  }
}
