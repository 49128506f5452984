import MailFacts
import RelayConfiguration

/// CONN116: the mail server signs nothing.
struct NoSigningMilter: Rule {
  let description = RuleDescription(
    code: "CONN116", name: "no_signing_milter", severity: .warning,
    summary: "No milter or content filter sees outgoing mail, so that nothing signs it for the organisation.",
    rationale: """
      Over the connector the help desk does not sign as itself. The organisation signs outgoing mail with its own \
      DKIM key, or has to make sure that the signature of the help desk for its domain arrives unharmed.
      """,
    remedy: "Name the signing milter in main.cf, as in smtpd_milters = inet:localhost:8891.",
    requirements: ["C14"], standards: ["RFC 6376 §5", "Postfix MILTER_README"],
    triggering: [
      """
      === main.cf ===
      ↓smtpd_sasl_auth_enable = yes
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      smtpd_milters = inet:localhost:8891
      """,
      """
      === main.cf ===
      myhostname = mail.example.com
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.connectorServer, !server.signs else { return }
    findings.report(
      subject.place(server.place("smtpd_milters")), name: "smtpd_milters",
      "There is neither smtpd_milters nor content_filter, in main.cf or for a service.")
  }
}
