import InternetMessage
import MailFacts

extension FormatRules {
  static let unterminatedMultipart = DefectRule(
    .unterminatedMultipart,
    description: RuleDescription(
      code: "FMT073", name: "unterminated_multipart", severity: .error,
      summary: "A multipart ends without its closing boundary.",
      rationale: """
        The end of the message is missing, or a tool added text behind a boundary that it removed. The last \
        attachment may be incomplete.
        """,
      remedy: """
        Look for size limits, time-outs and disclaimer tools on the way, and compare with the message at the \
        hop before.
        """,
      standards: ["RFC 2046 §5.1.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        ↓
        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c

        Body↓
        --b--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b--
        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b--
        epilogue

        """,
      ]))
}
