import HelpDesk
import MailFacts
import RelayConfiguration

/// CONN120: the mail server does not log in at the help desk.
struct HelpDeskLoginMissing: Rule {
  let description = RuleDescription(
    code: "CONN120", name: "help_desk_login_missing", severity: .error,
    summary: "The mail server of a bidirectional connector hands mail over without logging in.",
    rationale: """
      In bidirectional mode the organisation opens a connection with TLS and AUTH and hands incoming mail over. Mail \
      that arrives without it still makes tickets, but none of them is tagged as securely relayed.
      """,
    remedy: """
      Write smtp_sasl_auth_enable = yes and smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd in main.cf, and \
      route the addresses of the help desk there.
      """,
    requirements: ["C2", "C23", "C34"], standards: ["RFC 4954 §3", "Postfix SASL_README"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      === main.cf ===
      ↓smtp_sasl_auth_enable = no
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      === main.cf ===
      smtp_sasl_auth_enable = yes
      ↓smtp_sasl_password_maps =
      """,
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      === main.cf ===
      smtp_sasl_auth_enable = yes
      smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      === main.cf ===
      smtp_sasl_auth_enable = no
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      === main.cf ===
      myhostname = mx1.example.com
      === master.cf ===
      helpdesk unix - - y - - smtp
        -o smtp_sasl_auth_enable=yes
        -o smtp_sasl_password_maps=hash:/etc/postfix/sasl_passwd
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard subject.connected?.connector.mode == .bidirectional, let server = subject.mailServer, server.main != nil
    else {
      return
    }
    func isSet(_ name: String, _ isRight: (String) -> Bool) -> Bool {
      ([server.value(name) ?? ""] + server.overrides(of: name, in: "smtp")).contains(where: isRight)
    }
    if !isSet("smtp_sasl_auth_enable", { $0.lowercased() == "yes" }) {
      findings.report(
        subject.place(server.place("smtp_sasl_auth_enable")), name: "smtp_sasl_auth_enable",
        "smtp_sasl_auth_enable is not yes, in main.cf or for a service.")
    } else if !isSet("smtp_sasl_password_maps", { !$0.isEmpty }) {
      findings.report(
        subject.place(server.place("smtp_sasl_password_maps")), name: "smtp_sasl_password_maps",
        "smtp_sasl_password_maps names no table, in main.cf or for a service.")
    }
  }
}
