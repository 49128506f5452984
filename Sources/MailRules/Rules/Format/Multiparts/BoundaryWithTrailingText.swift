import InternetMessage
import MailFacts

extension FormatRules {
  static let boundaryWithTrailingText = DefectRule(
    .boundaryWithTrailingText,
    description: RuleDescription(
      code: "FMT077", name: "boundary_with_trailing_text", severity: .warning,
      summary: "A boundary line goes on with other text after the boundary.",
      rationale: """
        The standard takes it for a boundary, some readers do not: they see one part where others see two.
        """,
      remedy: """
        Let the sending program make boundaries that no line of the text begins with, for example by random \
        letters.
        """,
      standards: ["RFC 2046 §5.1.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        ↓--bravo

        Body
        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b \u{20}

        --a line of text
        --b--

        """
      ]))
}
