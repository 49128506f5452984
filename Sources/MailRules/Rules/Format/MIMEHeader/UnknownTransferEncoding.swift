import InternetMessage
import MailFacts

extension FormatRules {
  static let unknownTransferEncoding = DefectRule(
    .unknownTransferEncoding,
    description: RuleDescription(
      code: "FMT067", name: "unknown_transfer_encoding", severity: .error,
      summary: "The Content-Transfer-Encoding is not known.",
      rationale: """
        Nobody can decode the part: the ticket shows its raw octets or an attachment that cannot be opened.
        """,
      remedy: """
        Let the sending program use 7bit, 8bit, quoted-printable or base64; values such as utf-8 belong in \
        the charset parameter.
        """,
      standards: ["RFC 2045 §6.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Transfer-Encoding: utf-8

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Transfer-Encoding: base-64

        Qm9keQ==

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: BASE64

        Qm9keQ==

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: 7bit (nothing to encode)

        Body

        """,
      ]))
}
