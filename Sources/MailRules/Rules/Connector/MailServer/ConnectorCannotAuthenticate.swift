import MailFacts
import RelayConfiguration

/// CONN117: the mail server offers no authentication.
struct ConnectorCannotAuthenticate: Rule {
  let description = RuleDescription(
    code: "CONN117", name: "connector_cannot_authenticate", severity: .error,
    summary: "No service of the mail server lets clients authenticate.",
    rationale: """
      The help desk hands notifications over with a user name and a password. Where AUTH is not offered, it \
      cannot, and the connector does not verify.
      """,
    remedy: "Write -o smtpd_sasl_auth_enable=yes for the submission service in master.cf.",
    requirements: ["C20", "C23"], standards: ["RFC 4954 §3", "Postfix SASL_README"],
    triggering: [
      """
      === main.cf ===
      ↓myhostname = mail.example.com
      === master.cf ===
      smtp inet n - y - - smtpd
      submission inet n - y - - smtpd
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      myhostname = mail.example.com
      === master.cf ===
      submission inet n - y - - smtpd
        -o smtpd_sasl_auth_enable=yes
      """,
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.mailServer, server.main != nil, server.services != nil, !server.offersAuthentication
    else {
      return
    }
    findings.report(
      subject.place(server.place("smtpd_sasl_auth_enable")), name: "smtpd_sasl_auth_enable",
      "AUTH is off for every service.")
  }
}
