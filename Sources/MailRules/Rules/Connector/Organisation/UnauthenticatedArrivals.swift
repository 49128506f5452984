import HelpDesk
import MailFacts

/// CONN026: a domain receives mail past the connector.
struct UnauthenticatedArrivals: Rule {
  let description = RuleDescription(
    code: "CONN026", name: "unauthenticated_arrivals", severity: .error,
    summary: """
      An address of a bidirectional domain receives mail in another way than over the connector.
      """,
    rationale: """
      A domain that is added to a bidirectional connector carries no support addresses yet, and all of its \
      incoming mail arrives over the authenticated connection.
      """,
    remedy: "Remove the address from the other way and add it again over the connector.",
    requirements: ["C34"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = ↓"none" }]
      [connector]
      mode = "bidirectional"
      domains = ["example.com"]
      """,
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "smtp", created = ↓"2025-06-01T00:00:00Z" }]
      [connector]
      mode = "bidirectional"
      domains = [{ name = "example.com", added = "2026-01-10T00:00:00Z" }]
      """,
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "smtp", created = "2026-02-01T00:00:00Z" }]
      [connector]
      mode = "bidirectional"
      domains = [{ name = "example.com", added = "2026-01-10T00:00:00Z" }]
      """,
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", connection = "none" }]
      [connector]
      mode = "outbound-only"
      domains = ["example.com"]
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard subject.connected?.connector.mode == .bidirectional else { return }
    for (address, path) in subject.addresses where !address.address.isNative {
      guard let domain = subject.smtpDomains.first(where: { $0.domain.name == address.address.domain })?.domain else {
        continue
      }
      if let connection = address.connection, connection != .smtp {
        findings.report(
          subject.place(of: path + ".connection"), name: path,
          "\(address.address.text) is at \(domain.name), and its mail does not come over the connector.")
      } else if let created = address.created, let added = domain.added, created < added {
        findings.report(
          subject.place(of: path + ".created"), name: path,
          "\(address.address.text) is older than \(domain.name) on the connector.")
      }
    }
  }
}
