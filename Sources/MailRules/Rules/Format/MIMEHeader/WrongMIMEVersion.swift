import InternetMessage
import MailFacts

extension FormatRules {
  static let wrongMIMEVersion = DefectRule(
    .wrongMIMEVersion,
    description: RuleDescription(
      code: "FMT061", name: "wrong_mime_version", severity: .warning,
      summary: "The MIME-Version is not 1.0.",
      rationale: """
        There is no other version. A strict reader ignores the MIME fields then and shows the raw body.
        """,
      remedy: "Let the sending program write MIME-Version: 1.0.",
      standards: ["RFC 2045 §4"],
      triggering: [
        """
        From: a@example.com
        ↓MIME-Version: 2.0
        Content-Type: text/plain

        Body

        """,
        """
        From: a@example.com
        ↓MIME-Version: yes

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0 (produced by a.example)

        Body

        """,
        """
        From: a@example.com
        Mime-Version: 1.(comment)0

        Body

        """,
      ]))
}
