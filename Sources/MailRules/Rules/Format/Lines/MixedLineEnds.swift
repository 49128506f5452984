import InternetMessage
import MailFacts

extension FormatRules {
  static let mixedLineEnds = DefectRule(
    .mixedLineEnds,
    description: RuleDescription(
      code: "FMT021", name: "mixed_line_ends", severity: .warning,
      summary: "A line ends in CRLF although most lines of the message end in LF alone.",
      rationale: """
        In a file that was stored with LF, a CRLF is a CR too many: the next transfer turns it into CR CR \
        LF, and the signature over the body fails.
        """,
      remedy: """
        Convert the whole message in one place, and keep tools that add text from writing line ends of \
        another sort.
        """,
      requirements: ["C25"],
      standards: ["RFC 5322 §2.3"],
      triggering: [
        .exactly("From: a@example.com\nSubject: Hello↓\r\n\nOne\nTwo\n"),
        .exactly("From: a@example.com\nSubject: Hello\n\nOne\nTwo↓\r\nThree\n"),
      ],
      nonTriggering: [
        .exactly("From: a@example.com\nSubject: Hello\n\nOne\nTwo\n"),
        .exactly("From: a@example.com\r\nSubject: Hello\r\n\r\nOne\r\n"),
      ]))
}
