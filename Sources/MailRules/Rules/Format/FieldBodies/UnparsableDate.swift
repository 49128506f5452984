import InternetMessage
import MailFacts

extension FormatRules {
  static let unparsableDate = DefectRule(
    .unparsableDate,
    description: RuleDescription(
      code: "FMT040", name: "unparsable_date", severity: .error,
      summary: "A date cannot be read.",
      rationale: """
        The ticket then shows the time of arrival or no time at all, replies are ordered wrongly, and some \
        spam filters refuse the message.
        """,
      remedy: """
        Let the sending program write the date in the standard's form, for example Mon, 2 Mar 2026 10:00:00 \
        +0000; month and day names are always English.
        """,
      standards: ["RFC 5322 §3.3"],
      triggering: [
        """
        From: a@example.com
        Date: ↓soon

        Body

        """,
        """
        From: a@example.com
        Date: ↓Mon, 32 Mar 2026 10:00:00 +0000

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Date: Mon, 2 Mar 2026 10:00:00 +0000

        Body

        """,
        """
        From: a@example.com
        Date: 2 Mar 2026 10:00 -0330

        Date: soon

        """,
      ]))
}
