import InternetMessage
import MailFacts

extension FormatRules {
  static let wrongEncodedWord = DefectRule(
    .wrongEncodedWord, .unknownCharsetInHeader,
    description: RuleDescription(
      code: "FMT055", name: "wrong_encoded_word", severity: .warning,
      summary: "Something that looks like an encoded word cannot be decoded.",
      rationale: "The ticket shows the raw text =?…?= as its subject or as the name of the requester.",
      remedy: """
        Let the sending program encode the text again, with a known character set and without line breaks \
        inside of an encoded word.
        """,
      standards: ["RFC 2047 §2"],
      triggering: [
        """
        From: a@example.com
        Subject: ↓=?utf-8?X?caf=C3=A9?=

        Body

        """,
        """
        From: a@example.com
        Subject: ↓=?no-such-charset?Q?caf=C3=A9?=

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: =?utf-8?Q?caf=C3=A9?=

        Body

        """,
        """
        From: a@example.com
        Subject: is 2=?3 or 4?=5

        Body

        """,
      ]))
}
