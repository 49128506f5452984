import InternetMessage
import MailFacts

/// PRES009: the organisation took the help desk's mail without TLS or without a login.
struct ConnectorLegOpen: Rule {
  let description = RuleDescription(
    code: "PRES009", name: "open_leg_from_help_desk", severity: .warning,
    summary: "The organisation's server took outgoing mail from the help desk without TLS or without a login.",
    rationale: """
      The connector hands notifications over by TLS with AUTH. A server that relays them to the world without both \
      relays for anybody who calls himself the help desk, or lets tickets be read on the way. Received shows it by \
      ESMTPS, ESMTPA or ESMTPSA; where a server writes no such word, nothing is said.
      """,
    remedy:
      "Require TLS and AUTH on the port that the connector uses, and take its networks out of those trusted blindly.",
    requirements: ["C3"], standards: ["RFC 3848 §1", "RFC 6531 §4.3", "RFC 5321 §4.4"],
    triggering: [
      .leg(by: "ESMTP", isFound: true),
      .leg(by: "ESMTPS", isFound: true),
      .leg(by: "UTF8SMTPA", isFound: true),
    ],
    nonTriggering: [
      .leg(by: "ESMTPSA"),
      .leg(by: "UTF8SMTPSA"),
      .leg(by: "Microsoft SMTP Server"),
      .leg(by: "ESMTP", to: "b@example.com"),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let leg = ConnectorLeg.outgoing(facts), let lack = leg.lack else { return }
    findings.report(
      leg.field,
      "\(leg.server.shortened) took the message from the help desk \(lack): it says \(leg.transmission.shortened).")
  }
}

extension ConnectorLeg {
  /// What the leg shows not to have been used, in words; nil where all was used, or it does not show.
  var lack: String? {
    switch (encryption, authentication) {
    case (.no, .no): "without TLS and without a login"
    case (.no, _): "without TLS"
    case (_, .no): "without a login"
    default: nil
    }
  }
}

extension RuleExample {
  /// A notification that the organisation's server took from the help desk by a transmission.
  fileprivate static func leg(
    by transmission: String, to recipient: String = "a@example.org", isFound: Bool = false
  ) -> RuleExample {
    .organised(
      """
      \(isFound ? "↓" : "")Received: from out.pod17.zdsys.com (out.pod17.zdsys.com [192.0.2.49])
       by mail.example.com (Postfix) with \(transmission) id 1
       for <\(recipient)>; Mon, 2 Mar 2026 07:12:42 +0000
      From: Support <support@example.com>
      To: \(recipient)
      Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

      Body

      """)
  }
}
