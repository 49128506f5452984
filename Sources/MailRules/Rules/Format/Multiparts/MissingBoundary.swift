import InternetMessage
import MailFacts

extension FormatRules {
  static let missingBoundary = DefectRule(
    .missingBoundary,
    description: RuleDescription(
      code: "FMT070", name: "missing_boundary", severity: .error,
      summary: "A multipart has no boundary parameter.",
      rationale: "It cannot be taken apart: the ticket shows its source, and its attachments are lost.",
      remedy: """
        Look for a gateway that rewrites Content-Type and drops what stands on its continuation lines.
        """,
      standards: ["RFC 2046 §5.1.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/mixed

        --b

        Body
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/alternative; charset=utf-8

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain

        --b

        """,
      ]))
}
