import MailFacts
import RelayConfiguration

/// CONN115: the mail server adds fields that are missing.
struct MissingHeadersAdded: Rule {
  let description = RuleDescription(
    code: "CONN115", name: "missing_headers_added", severity: .info,
    summary: "The mail server adds From, To, Date and Message-ID where they are missing.",
    rationale: """
      A signature may cover a field that is not there, so that nobody can add it. The field that the server adds \
      then breaks the signature.
      """,
    remedy: "Remove always_add_missing_headers from main.cf.",
    requirements: ["C25"], standards: ["RFC 6376 §5.4", "Postfix postconf(5)"],
    triggering: [
      """
      === main.cf ===
      ↓always_add_missing_headers = yes
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      always_add_missing_headers = no
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.mailServer, server.isOn("always_add_missing_headers") else { return }
    findings.report(
      subject.place(server.place("always_add_missing_headers")), name: "always_add_missing_headers",
      "Fields that are missing are added to mail of all clients.")
  }
}
