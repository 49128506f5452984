import HelpDesk
import MailFacts

/// CONN004: an address sends over another domain.
struct AddressOnOtherDomain: Rule {
  let description = RuleDescription(
    code: "CONN004", name: "address_on_other_domain", severity: .error,
    summary: "A support address of a bidirectional connector sends over a domain that is not its own.",
    rationale: """
      In bidirectional mode mail is sent and received on one and the same domain. Mail that leaves over another \
      one is not aligned, and answers come in elsewhere.
      """,
    remedy: "Give the address the SMTP domain of its own name, and add that domain to the connector.",
    requirements: ["C6"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "smtp", smtp-domain = ↓"example.org" }]
      [connector]
      mode = "bidirectional"
      domains = ["example.org"]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "smtp", smtp-domain = "example.com" }]
      [connector]
      mode = "bidirectional"
      domains = ["example.com"]
      """,
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "smtp", smtp-domain = "example.org" }]
      [connector]
      mode = "outbound-only"
      domains = ["example.org"]
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard subject.connected?.connector.mode == .bidirectional else { return }
    for (address, path) in subject.addresses {
      guard address.connection == .smtp, !address.address.isNative, let domain = address.smtpDomain,
        domain != address.address.domain
      else { continue }
      findings.report(
        subject.place(of: path + ".smtp-domain"), name: path,
        fix: "Write smtp-domain = \"\(address.address.domain)\" for \(address.address.text).",
        "\(address.address.text) sends over \(domain).")
    }
  }
}
