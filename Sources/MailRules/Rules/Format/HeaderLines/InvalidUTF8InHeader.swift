import InternetMessage
import MailFacts

extension FormatRules {
  static let invalidUTF8InHeader = DefectRule(
    .invalidUTF8InHeader,
    description: RuleDescription(
      code: "FMT010", name: "invalid_utf8_in_header", severity: .error,
      summary: "A header field holds octets above 127 that are not UTF-8.",
      rationale: """
        Nobody can know which characters were meant. Relays replace them by question marks or strip the \
        eighth bit, which breaks the signature, and the ticket shows a garbled name.
        """,
      remedy: "Let the sender encode the text as an encoded word (RFC 2047) with its character set.",
      standards: ["RFC 6532 §3.2", "RFC 2047 §1"],
      triggering: [
        """
        From: a@example.com
        Subject: caf↓\u{E0E9} noir

        Body

        """,
        """
        From: J↓\u{E0FC}rgen <a@example.com>

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: café noir

        Body

        """,
        """
        From: a@example.com
        Subject: =?iso-8859-1?Q?caf=E9?=

        Body

        """,
      ]))
}
