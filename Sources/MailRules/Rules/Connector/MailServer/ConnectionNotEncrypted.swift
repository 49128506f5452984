import MailFacts
import RelayConfiguration

/// CONN118: connections of the mail server are not encrypted.
struct ConnectionNotEncrypted: Rule {
  let description = RuleDescription(
    code: "CONN118", name: "connection_not_encrypted", severity: .error,
    summary: "The mail server offers or uses no TLS where credentials travel.",
    rationale: """
      Both legs of the connector run over TLS with AUTH. Without TLS the help desk refuses the server, or the \
      password travels in the clear.
      """,
    remedy: """
      Write smtpd_tls_security_level = may (encrypt for the submission service) and smtp_tls_security_level = may \
      in main.cf.
      """,
    requirements: ["C20", "C23"], standards: ["RFC 3207 §4", "Postfix TLS_README"],
    triggering: [
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      ↓smtpd_tls_security_level = none
      """,
      """
      === main.cf ===
      smtp_sasl_auth_enable = yes
      ↓smtp_tls_security_level =
      smtpd_tls_security_level = may
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      smtpd_tls_security_level = may
      """,
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      smtpd_tls_security_level = none
      === master.cf ===
      submission inet n - y - - smtpd
        -o smtpd_tls_security_level=encrypt
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.mailServer, server.main != nil else { return }
    for (name, command, login) in [
      ("smtpd_tls_security_level", "smtpd", "smtpd_sasl_auth_enable"),
      ("smtp_tls_security_level", "smtp", "smtp_sasl_auth_enable"),
    ] where server.isOn(login) {
      let levels = [server.value(name) ?? ""] + server.overrides(of: name, in: command)
      // The level's older forms.
      let older = name.replacing("_security_level", with: "")
      let isOld =
        server.isOn(older.replacing("_tls", with: "_use_tls"))
        || server.isOn(
          older.replacing("_tls", with: "_enforce_tls"))
      guard !isOld, levels.allSatisfy({ $0.isEmpty || $0.lowercased() == "none" }) else { continue }
      findings.report(
        subject.place(server.place(name)), name: name, fix: "Write \(name) = may in main.cf.",
        "\(name) is \(levels[0].isEmpty ? "empty" : levels[0]), and \(login) is yes.")
    }
  }
}
