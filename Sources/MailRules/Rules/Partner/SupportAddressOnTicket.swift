import InternetMessage
import MailFacts

/// PART006: the help desk notifies itself.
struct SupportAddressOnTicket: Rule {
  let description = RuleDescription(
    code: "PART006", name: "support_address_on_ticket", severity: .warning,
    summary: "A support address of the sending account is requester or CC of its own notification.",
    rationale: """
      What the help desk sends to its own support address comes back as new mail. With a ticket that is shared, \
      both sides go on: comments of agents loop without end.
      """,
    remedy: """
      Remove the support address from the ticket; assign the ticket instead of writing to the team’s address.
      """,
    requirements: ["L6"], standards: ["RFC 3834 §4"],
    triggering: [
      .organised(
        """
        From: Support <support@example.com>
        To: a@example.net
        Cc: ↓support@example.zendesk.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        From: Support <support@example.com>
        To: ↓sales+id1A2B3C-4D5E6@example.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        From: Support <support@example.com>
        To: ann@example.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        From: a@example.net
        To: support@example.com, sales@example.com

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.direction.way == .outgoing, facts.zendesk.isFromZendesk, !facts.zendesk.isVerification else { return }
    let matcher = ContextMatcher(context: facts.context)
    for (mailboxes, role) in [(facts.header.to, "requester"), (facts.header.cc, "CC")] {
      for mailbox in mailboxes.prefix(DispositionLimits.recipients) where matcher.isOwn(mailbox) {
        findings.report(
          at: mailbox.addressRange, "\(mailbox.addrSpec.shortened) is an own support address, as \(role).")
      }
    }
  }
}
