import InternetMessage
import MailFacts

extension FormatRules {
  static let blankContinuation = DefectRule(
    .blankContinuation,
    description: RuleDescription(
      code: "FMT005", name: "blank_continuation", severity: .warning,
      summary: "A folded field has a continuation line of white space alone.",
      rationale: """
        Servers that trim lines take it for the empty line that ends the header: all fields behind it become \
        text of the message, among them those that mark automatic mail.
        """,
      remedy: "Let the program that folds the field break it only where text follows.",
      standards: ["RFC 5322 §4.2"],
      triggering: [
        """
        From: a@example.com
        Subject: Hello
        ↓\u{20}
         again

        Body

        """,
        """
        From: a@example.com
        To: b@example.com,
        ↓\u{0009}
         c@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: Hello
         again

        \u{20}
        Body

        """,
        """
        From: a@example.com
        Subject:
         Hello

        Body

        """,
      ]))
}
