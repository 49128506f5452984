import InternetMessage
import MailFacts

extension FormatRules {
  static let missingDate = DefectRule(
    .missingDate,
    description: RuleDescription(
      code: "FMT031", name: "missing_date", severity: .error,
      summary: "The message has no Date field.",
      rationale: """
        A relay that finds none adds its own, and a signature that covers the absence of the \
        field fails. Tickets are sorted by the time of arrival instead.
        """,
      remedy: "Let the sending program state the date; do not remove it in filters.",
      standards: ["RFC 5322 §3.6"],
      triggering: [
        """
        From: a@example.com
        To: b@example.com
        ↓
        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        Date: Mon, 2 Mar 2026 10:00:00 +0000

        Body

        """,
        """
        Date: 2 Mar 2026 10:00 +0000
        From: a@example.com

        Body

        """,
      ]))
}
