import InternetMessage
import MailFacts

extension FormatRules {
  static let missingFrom = DefectRule(
    .missingFrom, .fromWithoutMailbox,
    description: RuleDescription(
      code: "FMT030", name: "missing_from", severity: .error,
      summary: "The message has no From field, or one that names no mailbox.",
      rationale: """
        The help desk takes the requester from this field. Without it the message is suspended or refused, \
        and DMARC cannot be evaluated.
        """,
      remedy: """
        Let the sending program state one full address in From; look for filters that rewrite the field.
        """,
      standards: ["RFC 5322 §3.6", "RFC 5322 §3.6.2", "RFC 6854 §2.1"],
      triggering: [
        """
        Date: Mon, 2 Mar 2026 10:00:00 +0000
        To: b@example.com
        ↓
        Body

        """,
        """
        Date: Mon, 2 Mar 2026 10:00:00 +0000
        ↓From:

        Body

        """,
      ],
      nonTriggering: [
        """
        Date: Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com

        Body

        """,
        """
        Date: Mon, 2 Mar 2026 10:00:00 +0000
        from: "A. Customer" <a@example.com>

        Body

        """,
      ]))
}
