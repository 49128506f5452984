import HelpDesk
import MailFacts

/// CONN003: something made for tests is left.
struct TestDataLeft: Rule {
  let description = RuleDescription(
    code: "CONN003", name: "test_data_left", severity: .warning,
    summary: """
      A domain or address that was made for tests is still there although the connector is in production.
      """,
    rationale: """
      What was set up in the sandbox is deleted after the test. Left behind, it uses up the limits, and mail to it \
      opens tickets that nobody looks at.
      """,
    remedy: """
      Delete the test domain or address in the help desk, then take it out of the configuration.
      """,
    requirements: ["C5"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      state = "active"
      domains = [↓{ name = "test.example.com", test = true }]
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      state = "testing"
      domains = [{ name = "test.example.com", test = true }]
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let organisation = subject.connected, organisation.connector.state == .active else { return }
    for (domain, path) in subject.smtpDomains where domain.isTest == true {
      findings.report(subject.place(of: path), name: path, "The test domain \(domain.name) is still there.")
    }
    for (address, path) in subject.addresses where address.isTest == true {
      findings.report(subject.place(of: path), name: path, "The test address \(address.address.text) is still there.")
    }
  }
}
