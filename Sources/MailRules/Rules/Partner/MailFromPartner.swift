import InternetMessage
import MailFacts

/// PART001: a partner writes.
struct MailFromPartner: Rule {
  let description = RuleDescription(
    code: "PART001", name: "mail_from_partner", severity: .warning,
    summary: "Mail from a partner’s address: the help desk rejects it, because a sharing agreement exists.",
    rationale: """
      Tickets with a partner are shared through the agreement. Mail beside it would start a second conversation \
      that both help desks keep alive; so the help desk refuses it.
      """,
    remedy: "Open a ticket with that user as requester and share it through the agreement.",
    requirements: ["L10", "L11"], standards: ["RFC 5321 §3.6"],
    triggering: [
      .organised(
        """
        ↓From: Help <help@partner.example>
        To: support@example.com

        Body

        """),
      .organised(
        """
        ↓From: Any <any+id1A2B3C-4D5E6@PARTNER.zendesk.com>
        To: support@example.com
        X-Zendesk-From-Account-Id: 91c5e0a

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        From: someone@partner.example
        To: support@example.com

        Body

        """),
      .organised(
        """
        From: help@partner.example
        To: b@example.net

        Body

        """),
      .organised(
        """
        From: a@example.net
        To: support@example.com
        Reply-To: help@partner.example

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.sender.relation == .partner, facts.direction.way == .incoming else { return }
    guard facts.isAddressedToOrganisation, let author = facts.header.from.first, let field = facts.first(.from) else {
      return
    }
    findings.report(field, "\(author.addrSpec.shortened) is on the partner address list: the mail is rejected.")
  }
}
