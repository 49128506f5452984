import HelpDesk
import MailFacts

/// CONN006: an address of a connected domain sends from elsewhere.
struct AddressBesideConnector: Rule {
  let description = RuleDescription(
    code: "CONN006", name: "address_beside_connector", severity: .warning,
    summary: "A verified external address of a connected domain does not send over the connector.",
    rationale: """
      Once an external address is added and verified, its mail goes out through the authenticated domain. One that \
      is left out leaves from the servers of the help desk, unseen by the organisation.
      """,
    remedy: "Add the address to the connector.",
    requirements: ["C9"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = ↓"none" }]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "smtp" }, { address = "help@example.org", connection = "none" }]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for (address, path) in subject.addresses {
      guard address.connection == SupportAddress.Connection.none, !address.address.isNative,
        subject.smtpDomains.contains(where: { $0.domain.name == address.address.domain })
      else { continue }
      findings.report(
        subject.place(of: path + ".connection"), name: path, fix: "Write connection = \"smtp\" once it is added.",
        "\(address.address.text) does not send over the connector, although \(address.address.domain) is on it.")
    }
  }
}
