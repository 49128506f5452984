import InternetMessage
import MailFacts

extension FormatRules {
  static let encodedWordTooLong = DefectRule(
    .encodedWordTooLong,
    description: RuleDescription(
      code: "FMT056", name: "encoded_word_too_long", severity: .info,
      summary: "An encoded word is longer than 75 characters.",
      rationale: """
        Most readers decode it, but relays that fold the header break it, and then it is shown as raw text.
        """,
      remedy: "Let the sending program divide the text into several encoded words.",
      standards: ["RFC 2047 §2"],
      triggering: [
        """
        From: a@example.com
        Subject: ↓=?utf-8?Q?caf=C3=A9_caf=C3=A9_caf=C3=A9_caf=C3=A9_caf=C3=A9_caf=C3=A9_caf=C3=A9_?=

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: =?utf-8?Q?caf=C3=A9_caf=C3=A9_caf=C3=A9_caf=C3=A9?=
         =?utf-8?Q?_caf=C3=A9_caf=C3=A9_caf=C3=A9?=

        Body

        """
      ]))
}
