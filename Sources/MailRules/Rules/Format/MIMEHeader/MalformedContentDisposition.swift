import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedContentDisposition = DefectRule(
    .malformedContentDisposition,
    description: RuleDescription(
      code: "FMT063", name: "malformed_content_disposition", severity: .warning,
      summary: "The Content-Disposition field cannot be read.",
      rationale: """
        Whether the part is shown or attached is then up to the reader, and its file name may be lost.
        """,
      remedy: "Let the sending program write inline or attachment, then the parameters.",
      standards: ["RFC 2183 §2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: ↓filename=a.txt

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename=a.txt

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: x-unknown

        Body

        """,
      ]))
}
