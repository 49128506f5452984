import InternetMessage
import MailFacts

extension FormatRules {
  static let encodedWordInQuotedString = DefectRule(
    .encodedWordInQuotedString,
    description: RuleDescription(
      code: "FMT058", name: "encoded_word_in_quoted_string", severity: .warning,
      summary: "An encoded word stands in a quoted string, where it must not be decoded.",
      rationale: """
        Readers that follow the standard show the raw text as the name of the requester, others decode it: \
        names in tickets differ from those in mail clients.
        """,
      remedy: "Let the sending program write the encoded word without quotes around it.",
      standards: ["RFC 2047 §5"],
      triggering: [
        """
        From: "↓=?utf-8?Q?Ren=C3=A9?=" <a@example.com>

        Body

        """
      ],
      nonTriggering: [
        """
        From: =?utf-8?Q?Ren=C3=A9?= <a@example.com>

        Body

        """,
        """
        From: a@example.com
        Subject: "=?utf-8?Q?Ren=C3=A9?="

        Body

        """,
      ]))
}
