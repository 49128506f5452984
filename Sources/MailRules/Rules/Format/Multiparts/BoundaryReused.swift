import InternetMessage
import MailFacts

extension FormatRules {
  static let boundaryReused = DefectRule(
    .boundaryReused,
    description: RuleDescription(
      code: "FMT074", name: "boundary_reused", severity: .error,
      summary: "An inner multipart has the same boundary as one around it.",
      rationale: """
        Where the inner one ends is a matter of opinion, so that filters and mail clients see other \
        attachments.
        """,
      remedy: "Let the program that wraps a message in a new multipart make a fresh boundary.",
      standards: ["RFC 2046 §5.1.2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        ↓Content-Type: multipart/alternative; boundary=b

        --b

        Body
        --b--
        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c

        Body
        --c--
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=B

        --B

        Body
        --B--
        --b--

        """,
      ]))
}
