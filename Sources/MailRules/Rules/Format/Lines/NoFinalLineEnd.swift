import InternetMessage
import MailFacts

extension FormatRules {
  static let noFinalLineEnd = DefectRule(
    .noFinalLineEnd,
    description: RuleDescription(
      code: "FMT026", name: "no_final_line_end", severity: .info,
      summary: "The last line of the message has no line end.",
      rationale: """
        Transport adds the line end, so that the message as sent differs from this file. A signature under \
        simple canonicalisation of a file without it may not match.
        """,
      remedy: """
        Nothing needs to be done for mail in transit; for stored copies, compare with the octets as sent.
        """,
      standards: ["RFC 5322 §2.1"],
      triggering: [
        """
        From: a@example.com

        Body↓
        """
      ],
      nonTriggering: [
        """
        From: a@example.com

        Body

        """
      ]))
}
