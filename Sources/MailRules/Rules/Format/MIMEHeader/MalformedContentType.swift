import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedContentType = DefectRule(
    .malformedContentType,
    description: RuleDescription(
      code: "FMT062", name: "malformed_content_type", severity: .error,
      summary: "The Content-Type field cannot be read, so that the part counts as plain text.",
      rationale: """
        The ticket shows the source of a multipart or of HTML instead of the text, and attachments are lost.
        """,
      remedy: "Let the sending program write type/subtype, and each parameter as name=value.",
      standards: ["RFC 2045 §5.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: ↓text

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: ↓/html; charset=utf-8

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: TEXT/X-Unknown

        Body

        """,
      ]))
}
