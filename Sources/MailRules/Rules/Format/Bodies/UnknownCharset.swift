import InternetMessage
import MailFacts

extension FormatRules {
  static let unknownCharset = DefectRule(
    .unknownCharset,
    description: RuleDescription(
      code: "FMT085", name: "unknown_charset", severity: .warning,
      summary: "A text part names a character set that is not known.",
      rationale: "The help desk guesses, and letters outside of ASCII are garbled in the ticket.",
      remedy: "Let the sending program use utf-8 or another registered name.",
      standards: ["RFC 2046 §4.1.2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: text/plain; charset=no-such-charset

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset="UTF-8"

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain

        Body

        """,
      ]))
}
