import HelpDesk
import MailDNS
import MailFacts

/// CONN308: the mail exchanges are those of a cloud service.
struct CloudMailByExchange: Rule {
  let description = RuleDescription(
    code: "CONN308", name: "cloud_mail_by_exchange", severity: .error,
    summary: """
      The mail exchanges of a bidirectional domain are those of a cloud mail service that cannot relay for it.
      """,
    rationale: """
      Cloud mail of Microsoft and Google cannot authenticate a relay of outgoing mail to other systems: \
      bidirectional mode is not supported there.
      """,
    remedy: """
      Write mode = \"outbound-only\", or receive the mail of the domain by a server of your own.
      """,
    requirements: ["C22"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      domains = [↓{ name = "example.com" }]
      === zone ===
      example.com. MX 0 example-com.mail.protection.outlook.com.
      """
    ],
    nonTriggering: [
      .nothingIn(
        """
        example.com. MX 0 example-com.mail.protection.outlook.com.
        """),
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      domains = [{ name = "example.com" }]
      === zone ===
      example.com. MX 0 mail.example.com.
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard subject.connected?.connector.mode == .bidirectional else { return }
    subject.forEachDomain { domain, path in
      for exchange in domain.mailExchanges.mailExchanges {
        let name = exchange.name.plainText
        let services = [
          ".mail.protection.outlook.com": "Microsoft", ".mx.microsoft": "Microsoft", ".google.com": "Google",
          ".googlemail.com": "Google",
        ]
        guard let service = services.first(where: { name.hasSuffix($0.key) })?.value else { continue }
        findings.report(
          subject.place(of: path), name: "\(domain.name) MX",
          "Mail of \(domain.name) comes in at \(name), of \(service).")
        break
      }
    }
  }
}
