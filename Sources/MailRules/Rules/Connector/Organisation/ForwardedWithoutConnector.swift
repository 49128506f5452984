import HelpDesk
import MailFacts

/// CONN012: mail is forwarded still although the connector goes.
struct ForwardedWithoutConnector: Rule {
  let description = RuleDescription(
    code: "CONN012", name: "forwarded_without_connector", severity: .warning,
    summary: """
      The connector is removed, or about to be, while mail is still forwarded to the help desk.
      """,
    rationale: """
      Tickets still open and update. In bidirectional mode the updates are unauthenticated from then on; in \
      outbound-only mode replies leave from the servers of the help desk.
      """,
    remedy: """
      Stop the forwarding together with the connector, or set up ordinary forwarding and SPF for the help desk \
      first.
      """,
    requirements: ["C15"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", forwarding = ↓"server" }]
      [connector]
      mode = "bidirectional"
      state = "removed"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", forwarding = "server" }]
      [connector]
      mode = "bidirectional"
      state = "active"
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector,
      connector.state == .removed || connector.removalPlanned != nil
    else { return }
    let effect =
      connector.mode == .outboundOnly
      ? "replies leave from the servers of the help desk" : "updates of its tickets are unauthenticated"
    for (address, path) in subject.addresses where address.forwarding == .server {
      findings.report(
        subject.place(of: path + ".forwarding"), name: path,
        "\(address.address.text) is still forwarded; without the connector \(effect).")
    }
  }
}
