import HelpDesk
import MailFacts

/// CONN019: a domain was not tested.
struct DomainNotTested: Rule {
  let description = RuleDescription(
    code: "CONN019", name: "domain_not_tested", severity: .warning,
    summary: "SPF, DKIM and DMARC of a connected domain were not all tested before production.",
    rationale: "Tests with users of the sandbox show what receivers will say before customers do.",
    remedy: """
      Send through the sandbox to test users, check the results, then write tested = [\"spf\", \"dkim\", \
      \"dmarc\"].
      """,
    requirements: ["C27"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      state = "active"
      domains = [{ name = "example.com", tested = ↓["spf"] }]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      state = "active"
      domains = [{ name = "example.com", tested = ["spf", "dkim", "dmarc"] }]
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      state = "planned"
      domains = [{ name = "example.com", tested = [] }]
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector, connector.state == .active else { return }
    for (domain, path) in subject.smtpDomains where domain.isTest != true {
      guard let tested = domain.tested else { continue }
      let missing = SMTPDomain.Test.allCases.filter { !tested.contains($0) }.map { $0.rawValue.uppercased() }
      guard !missing.isEmpty else { continue }
      findings.report(
        subject.place(of: path + ".tested"), name: path,
        "\(missing.listed) of \(domain.name) \(missing.count == 1 ? "was" : "were") not tested.")
    }
  }
}
