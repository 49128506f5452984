import InternetMessage
import MailFacts

extension FormatRules {
  static let wrongWeekday = DefectRule(
    .wrongWeekday,
    description: RuleDescription(
      code: "FMT042", name: "wrong_weekday", severity: .warning,
      summary: "The day of the week does not belong to the date.",
      rationale: """
        A date that contradicts itself was put together by hand or by a faulty program; spam filters count \
        it against the message.
        """,
      remedy: "Correct the program that writes the date, or leave the day of the week out.",
      standards: ["RFC 5322 §3.3"],
      triggering: [
        """
        From: a@example.com
        Date: ↓Tue, 2 Mar 2026 10:00:00 +0000

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
        From: a@example.com
        Date: 2 Mar 2026 23:59:59 -1200

        Body

        """,
      ]))
}
