import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedParameter = DefectRule(
    .malformedParameter, .repeatedParameter,
    description: RuleDescription(
      code: "FMT064", name: "malformed_parameter", severity: .warning,
      summary: "A parameter is not of the form name=value, should have been quoted, or stands twice.",
      rationale: """
        Readers disagree about the value: a file name loses all but its first word, a boundary or character \
        set is taken from the other of two.
        """,
      remedy: """
        Let the sending program put values with spaces or special characters in quotes and state each \
        parameter once.
        """,
      standards: ["RFC 2045 §5.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; ↓charset

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename=my↓ notes.txt

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8; ↓charset=us-ascii

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename="my notes.txt"

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset = utf-8 ; format=flowed

        Body

        """,
      ]))
}
