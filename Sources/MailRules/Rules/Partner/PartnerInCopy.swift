import InternetMessage
import MailFacts

/// PART005: a partner gets copies.
struct PartnerInCopy: Rule {
  let description = RuleDescription(
    code: "PART005", name: "partner_in_copy", severity: .error,
    summary: "A partner’s address stands in Cc of an outgoing notification.",
    rationale: """
      With a sharing agreement even agents’ comments can loop without end: each one goes to the partner’s help \
      desk, which threads it and notifies back, beside the ticket that is shared.
      """,
    remedy: "Remove the CC; the partner sees the comment through the agreement.",
    requirements: ["L6", "L9"], standards: ["RFC 3834 §4"],
    triggering: [
      .organised(
        """
        From: Support <support@example.com>
        To: a@example.net
        Cc: ↓any@partner.zendesk.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: Support <support@example.com>
        To: a@example.net
        Cc: b@example.net
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        From: a@example.net
        To: support@example.com
        Cc: help@partner.example

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.direction.way == .outgoing else { return }
    for hit in PartnerRecipients(facts).hits where hit.kind == .cc {
      findings.report(
        at: hit.mailbox.addressRange,
        "\(hit.mailbox.addrSpec.shortened) is a partner’s: comments to it can loop without end.")
    }
  }
}
