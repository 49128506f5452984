import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedFieldName = DefectRule(
    .emptyFieldName, .forbiddenCharacterInFieldName,
    description: RuleDescription(
      code: "FMT002", name: "malformed_field_name", severity: .error,
      summary: "A header field has no name, or a character in its name that no name may have.",
      rationale: """
        Servers disagree about such a line: one keeps it, the next drops it, a third ends the header there. \
        Signatures over the header then fail at some recipients only, which is hard to trace.
        """,
      remedy: """
        Correct the program that adds the field: a name is made of printable ASCII characters without spaces \
        and colons.
        """,
      standards: ["RFC 5322 §3.6.8"],
      triggering: [
        """
        From: a@example.com
        ↓: no name at all
        To: b@example.com

        Body

        """,
        """
        From: a@example.com
        ↓Spam Score: 3
        To: b@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        X-Spam-Score_2.0: 3
        To: b@example.com

        Body

        """,
        """
        From: a@example.com
        Subject: : and : again
        To: b@example.com

        Spam Score: 3

        """,
      ]))
}
