import InternetMessage
import MailFacts

/// ZD011: the ticket becomes somebody else’s.
struct RequesterFromReplyTo: Rule {
  let description = RuleDescription(
    code: "ZD011", name: "requester_from_reply_to", severity: .info,
    summary: "The requester is not the author: Reply-To names somebody else.",
    rationale: """
      The help desk makes the first address of Reply-To the requester and puts a warning on the ticket. With a \
      form that is meant so; in a stranger’s mail it is how answers are led astray.
      """,
    remedy: "Check that Reply-To names the customer, alone.",
    requirements: ["C19"], standards: ["RFC 5322 §3.6.2"],
    triggering: [
      .organised(
        """
        From: form@example.net
        ↓Reply-To: customer@example.org, boss@example.org
        To: support@example.com

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: customer@example.org
        Reply-To: Customer <customer@EXAMPLE.org>
        To: support@example.com

        Body

        """),
      .organised(
        """
        From: desk@nordhaven.zendesk.com
        Reply-To: desk+id1A2B3C-4D5E6@nordhaven.zendesk.com
        To: support@example.com
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.direction.way == .incoming, facts.isReplyToForeign, facts.origin.originClass != .automated else {
      return
    }
    guard facts.sender.relation != .partner, !facts.isOfOtherAccount, let field = facts.first(.replyTo) else { return }
    guard let answer = facts.header.replyTo.first, !answer.address.isEmpty else { return }
    let others = facts.header.replyTo.count - 1
    let rest = others > 0 ? ", the first of \(others + 1)" : ""
    findings.report(field, "The requester becomes \(answer.addrSpec.shortened)\(rest), and not the author.")
  }
}
