import HelpDesk
import MailFacts

/// CONN005: a native address is on the connector.
struct NativeAddressOnConnector: Rule {
  let description = RuleDescription(
    code: "CONN005", name: "native_address_on_connector", severity: .error,
    summary: "A native support address is put on the connector.",
    rationale: """
      The connector never sends for addresses at the help desk itself: their mail leaves from its own servers \
      whatever the configuration says.
      """,
    remedy: """
      Take the address off the connector, or use an external address for what it was meant for.
      """,
    requirements: ["C7"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.zendesk.com", connection = ↓"smtp" }]
      [connector]
      mode = "bidirectional"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.zendesk.com" }, { address = "help@example.com", connection = "smtp" }]
      [connector]
      mode = "bidirectional"
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for (address, path) in subject.addresses where address.address.isNative && address.connection == .smtp {
      findings.report(
        subject.place(of: path + ".connection"), name: path, fix: "Remove connection from \(address.address.text).",
        "\(address.address.text) is a native address.")
    }
  }
}
