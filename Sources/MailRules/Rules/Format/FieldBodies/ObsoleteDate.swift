import InternetMessage
import MailFacts

extension FormatRules {
  static let obsoleteDate = DefectRule(
    .obsoleteDate,
    description: RuleDescription(
      code: "FMT041", name: "obsolete_date", severity: .info,
      summary: "A date is written in an obsolete form.",
      rationale: """
        Readers must accept the old forms but some do not: a year of two digits or a zone by name may be \
        read as another time.
        """,
      remedy: "Update the sending program, so that it writes four digits of the year and a numeric zone.",
      standards: ["RFC 5322 §4.3"],
      triggering: [
        """
        From: a@example.com
        Date: Mon, 2 Mar ↓26 10:00:00 +0000

        Body

        """,
        """
        From: a@example.com
        Date: Mon, 2 Mar 2026 10:00:00 ↓EST

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Date: Mon, 2 Mar 2026 10:00:00 -0500 (EST)

        Body

        """
      ]))
}
