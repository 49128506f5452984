import InternetMessage
import MailFacts

extension FormatRules {
  static let bareLineFeed = DefectRule(
    .bareLineFeed,
    description: RuleDescription(
      code: "FMT020", name: "bare_line_feed", severity: .error,
      summary: "A line ends in LF alone although the lines of the message end in CRLF.",
      rationale: """
        Every server treats bare LF in its own way: refuses the message, adds the CR, or strips the LF. \
        Where CR is added after signing, the signature over the body fails.
        """,
      remedy: """
        Let the program that writes the message end every line in CRLF, and switch on the relay's rejection \
        or normalisation of bare LF before it signs.
        """,
      requirements: ["C25"],
      standards: ["RFC 5322 §2.3", "RFC 5321 §2.3.8"],
      triggering: [
        .exactly("From: a@example.com\r\nSubject: Hello\r\n\r\nOne↓\nTwo\r\n"),
        .exactly("From: a@example.com\r\nSubject: Hello↓\n again\r\n\r\nBody\r\n"),
      ],
      nonTriggering: [
        .exactly("From: a@example.com\r\nSubject: Hello\r\n\r\nOne\r\nTwo\r\n"),
        .exactly("From: a@example.com\nSubject: Hello\n\nOne\nTwo\n"),
      ]))
}
