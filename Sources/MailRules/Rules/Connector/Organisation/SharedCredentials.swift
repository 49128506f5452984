import HelpDesk
import MailFacts

/// CONN008: addresses share credentials.
struct SharedCredentials: Rule {
  let description = RuleDescription(
    code: "CONN008", name: "shared_credentials", severity: .info,
    summary: "Several support addresses of the connector use the same credentials.",
    rationale: """
      Credentials of their own for each address or brand are recommended: one that leaks is then dropped without \
      stopping the others, and the logs tell who sent.
      """,
    remedy: """
      Make a login of the mail server for each address or brand, and name each by credentials.
      """,
    requirements: ["C11"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [
        { address = "a@example.com", brand = "A", credentials = "env:ONE" },
        { address = "b@example.com", brand = "B", credentials = ↓"env:ONE" },
      ]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [
        { address = "a@example.com", brand = "A", credentials = "env:ONE" },
        { address = "b@example.com", brand = "A", credentials = "env:ONE" },
        { address = "c@example.com", brand = "C", credentials = "env:TWO" },
      ]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    var owners: [CredentialReference: SupportAddress] = [:]
    for (address, path) in subject.addresses {
      guard let credentials = address.credentials else { continue }
      guard let owner = owners[credentials] else {
        owners[credentials] = address
        continue
      }
      if let brand = owner.brand, brand == address.brand { continue }
      findings.report(
        subject.place(of: path + ".credentials"), name: path,
        "\(address.address.text) has the credentials of \(owner.address.text).")
    }
  }
}
