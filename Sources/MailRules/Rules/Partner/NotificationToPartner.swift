import InternetMessage
import MailFacts

/// PART004: a notification goes to a partner.
struct NotificationToPartner: Rule {
  let description = RuleDescription(
    code: "PART004", name: "notification_to_partner", severity: .error,
    summary: "A notification goes out to a partner’s address, to which all notifications are to be suppressed.",
    rationale: """
      The help desk compares a user with the partner address list when the user is created. One created before \
      the agreement was never compared: it gets notifications, agents’ too, and its help desk answers them \
      without end.
      """,
    remedy: "Check the users who were there before the agreement; share the ticket through the agreement.",
    requirements: ["L8"], standards: ["RFC 3834 §4"],
    triggering: [
      .organised(
        """
        From: Support <support@example.com>
        To: Help <↓help@partner.example>
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: Support <support@example.com>
        To: someone@partner.example
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        From: help@partner.example
        To: support@example.com

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.direction.way == .outgoing else { return }
    for hit in PartnerRecipients(facts).hits where hit.kind == .to {
      findings.report(
        at: hit.mailbox.addressRange,
        "\(hit.mailbox.addrSpec.shortened) is a partner’s: it is the requester, and the user was never compared.")
    }
  }
}
