import HelpDesk
import MailFacts

/// CONN024: new tickets answer from a native address.
struct DefaultAddressNotExternal: Rule {
  let description = RuleDescription(
    code: "CONN024", name: "default_address_not_external", severity: .warning,
    summary: """
      The default support address of an account is native, so that new tickets answer from it.
      """,
    rationale: """
      Notifications leave from the address that a ticket came in by; tickets that agents open leave from the \
      default address. Branded sending needs an external one as the default.
      """,
    remedy: """
      Make an external address of the connector the default in the help desk, then write default = true for it.
      """,
    requirements: ["C32"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.zendesk.com", default = ↓true }, "help@example.com"]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = ["support@example.zendesk.com", { address = "help@example.com", default = true }]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let organisation = subject.connected,
      organisation.supportAddresses.contains(where: { organisation.usesConnector($0) })
    else { return }
    for (address, path) in subject.addresses where address.isDefault == true && address.address.isNative {
      findings.report(
        subject.place(of: path + ".default"), name: path, "\(address.address.text) is the default address.")
    }
  }
}
