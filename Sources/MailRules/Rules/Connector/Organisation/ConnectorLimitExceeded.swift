import HelpDesk
import MailFacts

/// CONN007: there are more domains or addresses than the connector takes.
struct ConnectorLimitExceeded: Rule {
  let description = RuleDescription(
    code: "CONN007", name: "connector_limit_exceeded", severity: .error,
    summary: "There are more SMTP domains or support addresses than the connector takes.",
    rationale: """
      The help desk takes four domains with fifty addresses each by default; what is beyond cannot be added. Newer \
      accounts have higher limits, which the configuration can name.
      """,
    remedy: """
      Remove addresses that are not needed, or write the limits of the account as limits = { profile = \"2026\" }.
      """,
    requirements: ["C10"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      limits = { domains = 1 }
      domains = ["example.com", ↓"example.org"]
      """,
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = ["a@example.com", ↓"b@example.com"]
      [connector]
      mode = "outbound-only"
      limits = { addresses-per-domain = 1 }
      domains = ["example.com"]
      """,
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = ["a@example.com", "b@example.zendesk.com"]
      [connector]
      mode = "outbound-only"
      limits = { addresses-per-domain = 1, addresses = 1 }
      domains = ["example.com", "example.org"]
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let organisation = subject.connected else { return }
    let limits = organisation.connector.limits
    if subject.smtpDomains.count > limits.domains {
      let first = subject.smtpDomains[limits.domains]
      findings.report(
        subject.place(of: first.path), name: first.path,
        "There are \(subject.smtpDomains.count) SMTP domains, and \(limits.domains) are taken.")
    }
    var counts: [String: Int] = [:]
    var total = 0
    for (address, path) in subject.addresses where organisation.usesConnector(address) {
      let domain = address.smtpDomain ?? address.address.domain
      counts[domain, default: 0] += 1
      total += 1
      if counts[domain] == limits.addressesPerDomain + 1 {
        findings.report(
          subject.place(of: path), name: path,
          "\(domain) has more than \(limits.addressesPerDomain) support addresses from here on.")
      } else if total == limits.addresses + 1 {
        findings.report(
          subject.place(of: path), name: path,
          "The connector has more than \(limits.addresses) support addresses from here on.")
      }
    }
  }
}
