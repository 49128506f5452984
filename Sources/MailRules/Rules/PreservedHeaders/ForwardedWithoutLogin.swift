import InternetMessage
import MailFacts

/// PRES010: mail reached the help desk without TLS or without a login.
struct ForwardedWithoutLogin: Rule {
  let description = RuleDescription(
    code: "PRES010", name: "open_leg_to_help_desk", severity: .warning,
    summary: "With a bidirectional connector, mail was handed to the help desk without TLS or without a login.",
    rationale: """
      A bidirectional connector opens a TLS connection with AUTH; the ticket is then tagged as securely relayed. Mail \
      that comes otherwise still makes a ticket, but without the tag: some forwarding goes past the connector.
      """,
    remedy:
      "Send all mail of the domain over the connection with the credentials of the connector, and take out other forwarding.",
    requirements: ["C2", "C34"], standards: ["RFC 3848 §1", "RFC 6531 §4.3", "RFC 5321 §4.4"],
    triggering: [
      .leg(by: "ESMTP", isFound: true),
      .leg(by: "ESMTPS", isFound: true),
    ],
    nonTriggering: [
      .leg(by: "ESMTPSA"),
      .leg(by: "HTTP"),
      """
      Received: from mail.example.com (mail.example.com [198.51.100.25])
       by in2.pod17.zdsys.com (Postfix) with ESMTP id 1; Mon, 2 Mar 2026 07:12:42 +0000
      From: a@example.org
      To: support@example.com

      Nobody says that the connector is bidirectional.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.context.connectorIsBidirectional == true, let leg = ConnectorLeg.incoming(facts), let lack = leg.lack
    else { return }
    findings.report(leg.field, "The help desk took the message \(lack): it says \(leg.transmission.shortened).")
  }
}

extension RuleExample {
  /// A customer's message that the help desk took from the organisation's server by a transmission.
  fileprivate static func leg(by transmission: String, isFound: Bool = false) -> RuleExample {
    .organised(
      """
      \(isFound ? "↓" : "")Received: from mail.example.com (mail.example.com [198.51.100.25])
       by in2.pod17.zdsys.com (Postfix) with \(transmission) id 1
       for <support@example.zendesk.com>; Mon, 2 Mar 2026 07:12:42 +0000
      From: a@example.org
      To: support@example.com

      Body

      """)
  }
}
