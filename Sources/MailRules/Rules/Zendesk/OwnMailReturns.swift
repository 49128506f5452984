import InternetMessage
import MailFacts

/// ZD006: the help desk’s own notification comes back.
struct OwnMailReturns: Rule {
  let description = RuleDescription(
    code: "ZD006", name: "own_mail_returns", severity: .error,
    summary: "A notification of the own help desk was delivered to one of its own support addresses.",
    rationale: """
      The help desk writes to itself: a support address is a requester, a CC or a follower, or a rule forwards \
      what goes out. Each notification opens or updates a ticket that sends the next one, until the help desk \
      blocks the address for an hour.
      """,
    remedy: """
      Remove the support address from the ticket and from the users, and let no rule forward outgoing mail back.
      """,
    requirements: ["L6"], standards: ["RFC 3834 §4", "RFC 5321 §6.3"],
    triggering: [
      .organised(
        """
        Delivered-To: sales@example.com
        ↓From: Support <support@example.com>
        To: sales@example.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: Support <support@example.com>
        To: a@example.net
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        Delivered-To: support@example.com
        From: Support <support@example.zendesk.com>
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Zendesk-Priority-Mail: Verification Email

        Body

        """),
      .organised(
        """
        Delivered-To: support@example.com
        From: a@example.net
        To: support@example.com

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.sender.helpDesk == "zendesk", facts.sender.relation == .own, !facts.zendesk.isVerification else {
      return
    }
    guard facts.direction.way == .incoming, !facts.isAuthorKnownAsForeign, let author = facts.first(.from) else {
      return
    }
    findings.report(author, "The help desk’s own notification came back: \(facts.direction.evidence.first ?? "").")
  }
}
