import MailFacts
import RelayConfiguration

/// CONN111: the mail server may convert notifications from eight bits to seven.
struct OutputConversion: Rule {
  let description = RuleDescription(
    code: "CONN111", name: "output_conversion", severity: .info,
    summary: "The mail server converts 8BITMIME mail for servers that do not take it, which breaks signatures.",
    rationale: """
      Conversion to quoted-printable or base64 changes the body that the help desk has signed. Its notifications \
      are mostly written in seven bits, so that this is rare.
      """,
    remedy: "Write disable_mime_output_conversion = yes in main.cf, or sign behind the conversion.",
    requirements: ["C25"], standards: ["RFC 6376 §5.3", "Postfix MILTER_README"],
    triggering: [
      """
      === main.cf ===
      ↓smtpd_sasl_auth_enable = yes
      """,
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      ↓disable_mime_output_conversion = no
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      disable_mime_output_conversion = yes
      """,
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      smtpd_milters = inet:localhost:8891
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.connectorServer, !server.isOn("disable_mime_output_conversion"), !server.signs else {
      return
    }
    findings.report(
      subject.place(server.place("disable_mime_output_conversion")), name: "disable_mime_output_conversion",
      "8BITMIME mail is converted for servers that do not take it, and its signature breaks.")
  }
}
