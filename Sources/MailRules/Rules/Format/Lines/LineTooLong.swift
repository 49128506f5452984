import InternetMessage
import MailFacts

extension FormatRules {
  static let lineTooLong = DefectRule(
    .lineTooLong,
    description: RuleDescription(
      code: "FMT024", name: "line_too_long", severity: .error,
      summary: "A line has more than 998 octets.",
      rationale: """
        Relays refuse such a message or break the line in the middle of a word or of an encoded character. \
        Broken lines change the body, and the signature over it fails.
        """,
      remedy: "Let the sender fold long fields, and send text with long lines as quoted-printable or base64.",
      requirements: ["C25"],
      standards: ["RFC 5322 §2.1.1", "RFC 5321 §4.5.3.1.6"],
      triggering: [
        RuleExample(stringLiteral: "From: a@example.com\n\n↓" + String(repeating: "x", count: 999) + "\n"),
        RuleExample(stringLiteral: "From: a@example.com\n↓X-Ids: " + String(repeating: "7", count: 992) + "\n\nBody\n"),
      ],
      nonTriggering: [
        RuleExample(stringLiteral: "From: a@example.com\n\n" + String(repeating: "x", count: 998) + "\n")
      ]))
}
