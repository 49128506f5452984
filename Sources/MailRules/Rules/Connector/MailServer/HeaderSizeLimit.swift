import MailFacts
import RelayConfiguration

/// CONN112: fields of notifications may be cut.
struct HeaderSizeLimit: Rule {
  let description = RuleDescription(
    code: "CONN112", name: "header_size_limit_small", severity: .warning,
    summary: "The mail server cuts header fields at a length that notifications reach.",
    rationale: """
      References and To of long tickets with many CCs grow to several thousand octets. Postfix cuts what is beyond \
      header_size_limit, and with it the signed field.
      """,
    remedy: "Remove header_size_limit from main.cf: the default is 102400.",
    requirements: ["C17"], standards: ["Postfix postconf(5)"],
    triggering: [
      """
      === main.cf ===
      ↓header_size_limit = 4096
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_size_limit = 102400
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.mailServer, let limit = server.value("header_size_limit").flatMap({ Int($0) }),
      limit < Self.enough
    else { return }
    findings.report(
      subject.place(server.place("header_size_limit")), name: "header_size_limit",
      "Fields are cut at \(limit) octets.")
  }
}

extension HeaderSizeLimit {
  /// What References of a long ticket and To with 48 CCs, the most that the help desk takes, need with room to spare.
  fileprivate static var enough: Int { 16_384 }
}
