import MailFacts
import RelayConfiguration

/// CONN113: large notifications are refused.
struct MessageSizeLimit: Rule {
  let description = RuleDescription(
    code: "CONN113", name: "message_size_limit_small", severity: .info,
    summary: "The mail server refuses messages of a size that the help desk sends.",
    rationale: """
      The help desk attaches files of up to 50 MB to notifications; encoded they grow by more than a third. What \
      the relay refuses leaves from a default address or not at all.
      """,
    remedy: """
      Write message_size_limit = 73400320 in main.cf, or have the help desk link to files instead of attaching \
      them.
      """,
    requirements: ["C9"], standards: ["Postfix postconf(5)"],
    triggering: [
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      ↓message_size_limit = 10240000
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      message_size_limit = 73400320
      """,
      """
      === main.cf ===
      smtpd_sasl_auth_enable = yes
      message_size_limit = 0
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.connectorServer, let limit = server.value("message_size_limit").flatMap({ Int($0) }),
      (1..<Self.enough).contains(limit)
    else { return }
    findings.report(
      subject.place(server.place("message_size_limit")), name: "message_size_limit",
      "Messages of more than \(limit) octets are refused.")
  }
}

extension MessageSizeLimit {
  /// 50 MB in base64, with room for the text.
  fileprivate static var enough: Int { 70_000_000 }
}
