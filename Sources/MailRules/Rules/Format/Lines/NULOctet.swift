import InternetMessage
import MailFacts

extension FormatRules {
  static let nulOctet = DefectRule(
    .nulOctet,
    description: RuleDescription(
      code: "FMT025", name: "nul_octet", severity: .error,
      summary: "The message holds a NUL octet.",
      rationale: """
        Many programs take a NUL for the end of the text: the rest of the line or of the message is lost on \
        the way, and signatures fail. Servers may refuse it at once.
        """,
      remedy: """
        Send binary content in base64; look for a file in UTF-16 that was put into the text without \
        conversion.
        """,
      standards: ["RFC 5322 §4.1", "RFC 2045 §2.7"],
      triggering: [
        .exactly("From: a@example.com\r\n\r\nOne↓\0Two\r\n"),
        .exactly("From: a@example.com\r\nSubject: One↓\0Two\r\n\r\nBody\r\n"),
      ],
      nonTriggering: [
        """
        From: a@example.com

        One\\0Two

        """,
        """
        From: a@example.com
        Content-Transfer-Encoding: base64

        AAAA

        """,
      ]))
}
