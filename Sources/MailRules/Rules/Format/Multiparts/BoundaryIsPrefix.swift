import InternetMessage
import MailFacts

extension FormatRules {
  static let boundaryIsPrefix = DefectRule(
    .boundaryIsPrefix,
    description: RuleDescription(
      code: "FMT075", name: "boundary_is_prefix", severity: .warning,
      summary: "The boundary of one multipart begins with the whole boundary of another around it.",
      rationale: """
        Readers that compare only the beginning of a line end the inner multipart too early, and lose its \
        attachments.
        """,
      remedy: "Let the program that wraps a message make a fresh boundary instead of adding to the old one.",
      standards: ["RFC 2046 §5.1.2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        ↓Content-Type: multipart/alternative; boundary=b1

        --b1

        Body
        --b1--
        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b1

        --b1
        Content-Type: multipart/alternative; boundary=b2

        --b2

        Body
        --b2--
        --b1--

        """
      ]))
}
