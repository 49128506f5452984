import MailFacts
import RelayConfiguration

/// CONN114: the mail server greylists.
struct GreylistingPolicy: Rule {
  let description = RuleDescription(
    code: "CONN114", name: "greylisting_policy", severity: .warning,
    summary: "The mail server asks a greylisting service about mail that no earlier rule lets pass.",
    rationale: """
      Greylisting refuses the first attempt. Verification messages then time out, and notifications and answers \
      arrive late or from a default address.
      """,
    remedy: "Let authenticated clients and the networks of the help desk pass in front of the policy service.",
    requirements: ["C12"], standards: ["RFC 6647 §2", "Postfix SMTPD_POLICY_README"],
    triggering: [
      """
      === main.cf ===
      ↓smtpd_recipient_restrictions = reject_unauth_destination,
        check_policy_service inet:127.0.0.1:10023
      """
    ],
    nonTriggering: [
      """
      === main.cf ===
      smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination,
        check_client_access cidr:/etc/postfix/help-desk.cidr, check_policy_service inet:127.0.0.1:10023
      """,
      """
      === main.cf ===
      smtpd_recipient_restrictions = check_policy_service unix:private/policyd-spf
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let server = subject.mailServer else { return }
    for parameter in Self.parameters {
      let elements = MapReference.elements(of: server.value(parameter) ?? "")
      guard let index = elements.indices.first(where: { Self.isGreylisting(elements, $0) }) else { continue }
      let earlier = elements[..<index]
      guard !earlier.contains("permit_sasl_authenticated") || !earlier.contains("check_client_access") else { continue }
      findings.report(
        subject.place(server.place(parameter)), name: parameter,
        fix: "Write permit_sasl_authenticated and check_client_access with the help desk's networks in front of "
          + "check_policy_service \(elements[index]) in \(parameter).",
        "\(elements[index]) greylists mail that no earlier restriction lets pass.")
    }
  }
}

extension GreylistingPolicy {
  fileprivate static var parameters: [String] {
    [
      "smtpd_client_restrictions", "smtpd_helo_restrictions", "smtpd_sender_restrictions", "smtpd_relay_restrictions",
      "smtpd_recipient_restrictions", "smtpd_data_restrictions", "smtpd_end_of_data_restrictions",
    ]
  }

  /// Names and ports of the policy services that greylist; 10023 is postgrey's, 2501 sqlgrey's, 33001 gld's.
  private static var marks: [String] { ["grey", "gray", "gld", "milter-gris", ":10023", ":2501", ":33001"] }

  fileprivate static func isGreylisting(_ elements: [String], _ index: Int) -> Bool {
    guard index > 0, elements[index - 1] == "check_policy_service" else { return false }
    let service = elements[index].lowercased()
    return marks.contains { $0.hasPrefix(":") ? service.hasSuffix($0) : service.contains($0) }
  }
}
