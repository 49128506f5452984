import MailFacts
import RelayConfiguration

/// CONN119: a password stands in main.cf.
struct SecretInConfiguration: Rule {
  let description = RuleDescription(
    code: "CONN119", name: "secret_in_configuration", severity: .error,
    summary: "A password stands in a file that everybody on the server may read.",
    rationale: """
      All on the server may read main.cf, and it is copied into tickets and repositories. Credentials of the \
      connector are shown once and are kept as secrets.
      """,
    remedy: """
      Put the password into a file of root alone and name it, as in smtp_sasl_password_maps = \
      hash:/etc/postfix/sasl_passwd.
      """,
    requirements: ["C23"], standards: ["Postfix SASL_README"],
    triggering: [
      """
      === main.cf ===
      ↓smtp_sasl_password_maps = static:user:secret
      """,
      """
      === main.cf ===
      ↓smtp_sasl_password_maps = inline:{ [mx.example.com]=user:secret }
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.mailServer, let value = server.main?.parameters["smtp_sasl_password_maps"]?.value else {
      return
    }
    for reference in MapReference.all(in: value, defaultType: "hash")
    where reference.type == "static" || reference.type == "inline" {
      findings.report(
        subject.place(server.place("smtp_sasl_password_maps")), name: "smtp_sasl_password_maps",
        "The password stands in main.cf, in a table of the sort \(reference.type).")
    }
  }
}
