import InternetMessage
import MailFacts

extension FormatRules {
  static let bareCarriageReturn = DefectRule(
    .bareCarriageReturn,
    description: RuleDescription(
      code: "FMT022", name: "bare_carriage_return", severity: .error,
      summary: "A CR stands alone, not followed by LF.",
      rationale: """
        Some servers take it for a line end, others keep it or refuse the message. A field hidden behind a \
        bare CR is a known way to slip text past a filter.
        """,
      remedy: "Let the sending program write CRLF; reject bare CR at the border where it comes from outside.",
      requirements: ["C25"],
      standards: ["RFC 5322 §2.3", "RFC 5321 §2.3.8"],
      triggering: [
        .exactly("From: a@example.com\r\nSubject: Hello↓\rBcc: b@example.com\r\n\r\nBody\r\n"),
        .exactly("From: a@example.com\n\nOne↓\rTwo\n"),
        .exactly("From: a@example.com\r\n\r\nBody↓\r"),
      ],
      nonTriggering: [
        .exactly("From: a@example.com\r\nSubject: Hello\r\n\r\nBody\r\n"),
        .exactly("From: a@example.com\n\nOne\r\nTwo\n"),
      ]))
}
