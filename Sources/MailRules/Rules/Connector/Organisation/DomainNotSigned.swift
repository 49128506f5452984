import HelpDesk
import MailFacts

/// CONN011: the organisation does not sign mail of a domain.
struct DomainNotSigned: Rule {
  let description = RuleDescription(
    code: "CONN011", name: "domain_not_signed", severity: .warning,
    summary: "The organisation does not sign outgoing mail of a connected domain with its own key.",
    rationale: """
      Over the connector the help desk does not sign as zendesk.com. Unless it signs with the key of the domain \
      itself, mail leaves unsigned, and changes on the way break what there was.
      """,
    remedy: "Sign mail of the domain on the mail server, then write signs = true.",
    requirements: ["C14"], standards: ["RFC 6376 §5"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [{ name = "example.com", signs = ↓false }]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [{ name = "example.com", signs = true }]
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for (domain, path) in subject.smtpDomains where domain.signs == false {
      findings.report(
        subject.place(of: path + ".signs"), name: path, "Mail of \(domain.name) is not signed by the organisation.")
    }
  }
}
