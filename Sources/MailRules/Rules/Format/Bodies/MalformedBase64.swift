import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedBase64 = DefectRule(
    .malformedBase64,
    description: RuleDescription(
      code: "FMT082", name: "malformed_base64", severity: .warning,
      summary: "Base64 holds characters outside of its alphabet, or goes on after its padding.",
      rationale: """
        Readers skip the characters, stop at them, or decode the rest on its own. A disclaimer that was \
        appended to the encoded text is a usual cause.
        """,
      remedy: """
        Let tools that add text decode the part, add to it and encode it again, or exempt the help desk's \
        mail from them.
        """,
      requirements: ["C25"],
      standards: ["RFC 2045 §6.8"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9keQ==
        ↓-- This mail is confidential

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9↓!keQ==

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9k
        eQ==

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        Qm9keQ==


        """,
      ]))
}
