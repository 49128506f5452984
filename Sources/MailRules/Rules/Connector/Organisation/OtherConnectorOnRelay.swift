import HelpDesk
import MailFacts

/// CONN025: an address is on two connectors.
struct OtherConnectorOnRelay: Rule {
  let description = RuleDescription(
    code: "CONN025", name: "other_connector_on_relay", severity: .error,
    summary: "An address of the Gmail or Exchange connector is also put on an SMTP domain.",
    rationale: """
      These connectors fetch and send mail by themselves and never use the SMTP relay: what the relay signs, \
      redacts or logs, their mail does not meet.
      """,
    remedy: "Take the address off the other connector, or remove smtp-domain.",
    requirements: ["C33"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "gmail", smtp-domain = ↓"example.com" }]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "gmail" }]
      [connector]
      mode = "outbound-only"
      domains = ["example.org"]
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for (address, path) in subject.addresses {
      guard let connection = address.connection, connection == .gmail || connection == .exchange,
        let domain = address.smtpDomain
      else { continue }
      findings.report(
        subject.place(of: path + ".smtp-domain"), name: path,
        "\(address.address.text) is on the \(connection.rawValue) connector and on the SMTP domain \(domain).")
    }
  }
}
