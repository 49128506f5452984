import HelpDesk
import MailFacts

/// CONN023: addresses are left on a connector that is gone.
struct AddressesLeft: Rule {
  let description = RuleDescription(
    code: "CONN023", name: "addresses_left", severity: .info,
    summary: "Addresses are still listed on a connector that was removed.",
    rationale: """
      Addresses can be listed and removed over the interface for support addresses, one by one, and not added over \
      it. Those that are left keep their domain from being removed.
      """,
    remedy: """
      Remove each address by DELETE /api/v2/recipient_addresses/ID, then take it out of the configuration.
      """,
    requirements: ["C30"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = ↓"smtp" }]
      [connector]
      mode = "outbound-only"
      state = "removed"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "none" }]
      [connector]
      mode = "outbound-only"
      state = "removed"
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard subject.connected?.connector.state == .removed else { return }
    for (address, path) in subject.addresses where address.connection == .smtp {
      findings.report(
        subject.place(of: path + ".connection"), name: path, "\(address.address.text) is still on the connector.")
    }
  }
}
