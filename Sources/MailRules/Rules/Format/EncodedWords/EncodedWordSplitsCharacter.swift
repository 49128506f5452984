import InternetMessage
import MailFacts

extension FormatRules {
  static let encodedWordSplitsCharacter = DefectRule(
    .encodedWordSplitsCharacter,
    description: RuleDescription(
      code: "FMT057", name: "encoded_word_splits_character", severity: .warning,
      summary: "A character of several octets is split over two encoded words.",
      rationale: """
        Readers that decode word by word show two replacement characters in the middle of the subject or \
        name.
        """,
      remedy: "Let the sending program divide the text between characters, not between octets.",
      standards: ["RFC 2047 §5"],
      triggering: [
        """
        From: a@example.com
        Subject: =?utf-8?Q?caf=C3?= ↓=?utf-8?Q?=A9?=

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: =?utf-8?Q?caf?= =?utf-8?Q?=C3=A9?=

        Body

        """
      ]))
}
