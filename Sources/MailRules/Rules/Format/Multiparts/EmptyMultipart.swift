import InternetMessage
import MailFacts

extension FormatRules {
  static let emptyMultipart = DefectRule(
    .emptyMultipart,
    description: RuleDescription(
      code: "FMT078", name: "empty_multipart", severity: .warning,
      summary: "A multipart has no body part.",
      rationale: """
        The ticket is empty. Attachment filters that remove every part without leaving a note are a usual \
        cause.
        """,
      remedy: "Let the filter put a text part in the place of what it removes.",
      standards: ["RFC 2046 §5.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        ↓--b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        --b--

        """
      ]))
}
