import InternetMessage
import MailFacts

extension FormatRules {
  static let wrongEncodedWord = DefectRule(
    .wrongEncodedWord, .unknownCharsetInHeader,
    description: RuleDescription(
      code: "FMT055", name: "wrong_encoded_word", severity: .warning,
      summary: "An encoded word breaks the rules for one, so that readers may leave it undecoded.",
      rationale: """
        Readers that follow the standard show the raw text =?…?= as the subject of the ticket or as the name of \
        the requester; others guess.
        """,
      remedy: """
        Let the sending program encode the text again, with a known character set, without white space \
        inside of an encoded word and with white space around it.
        """,
      standards: ["RFC 2047 §2", "RFC 2047 §5"],
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
