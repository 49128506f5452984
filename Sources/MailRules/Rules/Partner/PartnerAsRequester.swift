import InternetMessage
import MailFacts

/// PART003: answers go to a partner.
struct PartnerAsRequester: Rule {
  let description = RuleDescription(
    code: "PART003", name: "partner_as_requester", severity: .warning,
    summary: "Reply-To names a partner’s address: it becomes the requester of the ticket.",
    rationale: """
      The first address of Reply-To becomes the requester. A partner’s address would be notified as if it were a \
      customer; the ticket is flagged, and notifications to it are suppressed.
      """,
    remedy: "Change the requester to the author, and share the ticket through the agreement.",
    requirements: ["L9", "C19"], standards: ["RFC 5322 §3.6.2"],
    triggering: [
      .organised(
        """
        From: a@example.net
        Reply-To: Help <↓help@partner.example>
        To: support@example.com

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: a@example.net
        Reply-To: b@example.net, help@partner.example
        To: support@example.com

        Body

        """),
      .organised(
        """
        From: help@partner.example
        Reply-To: help@partner.example
        To: support@example.com

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.direction.way == .incoming, facts.sender.relation != .partner else { return }
    guard !facts.context.partnerAddresses.isEmpty, let answer = facts.header.replyTo.first else { return }
    guard ContextMatcher(context: facts.context).isPartner(answer.address) else { return }
    findings.report(at: answer.addressRange, "The requester becomes \(answer.addrSpec.shortened), a partner’s address.")
  }
}
