import InternetMessage
import MailFacts

/// PART002: a partner’s address in To or Cc of incoming mail.
struct PartnerOnTicket: Rule {
  let description = RuleDescription(
    code: "PART002", name: "partner_on_ticket", severity: .warning,
    summary: "A partner’s address stands among the recipients of mail to the help desk: the ticket is flagged.",
    rationale: """
      Whoever is in To or Cc becomes a CC of the ticket. A partner’s address there would get every comment and \
      answer it from its own help desk; so it is flagged, and nothing is sent to it.
      """,
    remedy: "Remove the address from the ticket and share the ticket through the agreement.",
    requirements: ["L8", "L9"], standards: ["RFC 5322 §3.6.3"],
    triggering: [
      .organised(
        """
        From: a@example.net
        To: support@example.com
        Cc: b@example.net, ↓help@partner.example

        Body

        """),
      .organised(
        """
        From: a@example.net
        To: support@example.com, Desk <↓any@partner.zendesk.com>

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        From: a@example.net
        To: support@example.com
        Cc: someone@partner.example

        Body

        """),
      .organised(
        """
        From: help@partner.example
        To: support@example.com
        Cc: help@partner.example

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.direction.way == .incoming, facts.sender.relation != .partner else { return }
    for hit in PartnerRecipients(facts).hits where hit.kind != .replyTo {
      findings.report(
        at: hit.mailbox.addressRange,
        "\(hit.mailbox.addrSpec.shortened) is a partner’s: it is flagged, and gets nothing.")
    }
  }
}
