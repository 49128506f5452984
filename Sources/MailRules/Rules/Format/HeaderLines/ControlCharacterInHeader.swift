import InternetMessage
import MailFacts

extension FormatRules {
  static let controlCharacterInHeader = DefectRule(
    .controlCharacterInHeader,
    description: RuleDescription(
      code: "FMT009", name: "control_character_in_header", severity: .warning,
      summary: "A header field holds a control character.",
      rationale: """
        Relays replace or delete control characters, which breaks a signature over the field. In a terminal \
        or a log they can hide what the field really says.
        """,
      remedy: """
        Let the sending program encode or remove the character; look for text that was pasted into a subject \
        or display name.
        """,
      standards: ["RFC 5322 §2.2", "RFC 5322 §4.1"],
      triggering: [
        """
        From: a@example.com
        Subject: Ring ↓\u{0007} the bell

        Body

        """,
        """
        From: a@example.com
        Subject: ↓\u{001B}[31mred

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: Tab\u{0009}here

        Body

        """,
        """
        From: a@example.com
        Subject: Hello

        Ring \u{0007} the bell

        """,
      ]))
}
