import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedDate = DefectRule(
    .malformedDate,
    description: RuleDescription(
      code: "FMT051", name: "malformed_date", severity: .warning,
      summary: "A date is not written as the grammar demands, although it can be read.",
      rationale: """
        Readers guess differently: another order of day and month, a zone with a colon or a missing zone \
        moves the message by hours or months in some of them.
        """,
      remedy: """
        Let the sending program write the date in the standard's form, for example Mon, 2 Mar 2026 10:00:00 \
        +0000.
        """,
      standards: ["RFC 5322 §3.3"],
      triggering: [
        """
        From: a@example.com
        Date: Mon, 2 ↓March 2026 10:00:00 +0000

        Body

        """,
        """
        From: a@example.com
        Date: ↓2026-03-02T10:00:00Z

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Date: Mon, 2 Mar 2026 10:00:00 +0000 (UTC)

        Body

        """,
        """
        From: a@example.com
        Date: 02 Mar 2026 10:00 -0000

        Body

        """,
      ]))
}
