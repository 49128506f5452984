import InternetMessage
import MailFacts

extension FormatRules {
  static let partAfterClosingBoundary = DefectRule(
    .partInsideEndedMultipart,
    description: RuleDescription(
      code: "FMT076", name: "part_after_closing_boundary", severity: .warning,
      summary: "A boundary occurs again after the multipart was closed.",
      rationale: """
        What follows is no part: most readers hide it, some show it. Tools that append an attachment behind \
        the end make it invisible to the help desk.
        """,
      remedy: "Let the tool that adds a part put it before the closing boundary.",
      standards: ["RFC 2046 §5.1.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b--
        ↓--b

        disclaimer
        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b--

        disclaimer

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b

        disclaimer
        --b--

        """,
      ]))
}
