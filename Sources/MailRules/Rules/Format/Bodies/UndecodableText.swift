import InternetMessage
import MailFacts

extension FormatRules {
  static let undecodableText = DefectRule(
    .undecodableText,
    description: RuleDescription(
      code: "FMT086", name: "undecodable_text", severity: .warning,
      summary: "A text part holds octets that its character set does not have.",
      rationale: """
        The text was labelled wrongly or converted without changing the label; the ticket shows replacement \
        characters.
        """,
      remedy: """
        Let the program that converts or forwards the text state the character set that it really uses.
        """,
      standards: ["RFC 2046 §4.1.2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        caf↓\u{E0E9}

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: 8bit

        caf\u{E0E9}

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        café

        """,
      ]))
}
