import HelpDesk
import MailFacts

/// CONN018: a support address is no mailbox.
struct AddressNoMailbox: Rule {
  let description = RuleDescription(
    code: "CONN018", name: "address_no_mailbox", severity: .error,
    summary: "A support address is an alias or a distribution list.",
    rationale: """
      A support address is a real mailbox: verification mail to an alias or a list is answered from another \
      address or reaches many, and the list rewrites what passes it.
      """,
    remedy: "Make a mailbox of the address, or use one that is.",
    requirements: ["C24"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", kind = ↓"alias" }]
      [connector]
      mode = "outbound-only"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", kind = "mailbox" }]
      [connector]
      mode = "outbound-only"
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for (address, path) in subject.addresses {
      guard let kind = address.kind, kind != .mailbox else { continue }
      let word = kind == .alias ? "an alias" : "a distribution list"
      findings.report(
        subject.place(of: path + ".kind"), name: path, "\(address.address.text) is \(word).")
    }
  }
}
