import InternetMessage
import MailFacts

extension FormatRules {
  static let truncatedBase64 = DefectRule(
    .truncatedBase64,
    description: RuleDescription(
      code: "FMT081", name: "truncated_base64", severity: .error,
      summary: "Base64 ends in the middle of a group or without its padding.",
      rationale: """
        The end of the attachment or text is missing. A size limit or a broken connection on the way is a \
        usual cause.
        """,
      remedy: "Compare with the message at the hop before, and raise the limit that cuts it.",
      standards: ["RFC 2045 §6.8"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9keQ
        ↓
        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9keQ=
        ↓
        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9keQ==

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9k

        """,
      ]))
}
