import InternetMessage
import MailFacts

extension FormatRules {
  static let bodyWithoutBlankLine = DefectRule(
    .bodyWithoutBlankLine,
    description: RuleDescription(
      code: "FMT006", name: "body_without_blank_line", severity: .error,
      summary: "The body begins without the blank line that ends a header.",
      rationale: """
        Where the header ends is then a matter of opinion: a server may take the first lines of text for \
        fields, drop them, or add its own fields in the middle of the text. A signature over the body fails \
        wherever the opinions differ.
        """,
      remedy: """
        Let the sending script write an empty line between header and body, and the filter that removes the \
        last field leave that line alone.
        """,
      standards: ["RFC 5322 §2.1"],
      triggering: [
        """
        From: a@example.com
        Subject: Hello
        ↓This is the text

        and more of it

        """,
        """
        From: a@example.com
        Subject: Hello
        ↓Dear customer
        your ticket was solved

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: Hello

        This is the text

        """,
        """
        From: a@example.com
        Subject: Hello
        X-Note: This is the text


        """,
      ]))
}
