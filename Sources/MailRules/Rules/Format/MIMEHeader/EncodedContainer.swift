import InternetMessage
import MailFacts

extension FormatRules {
  static let encodedContainer = DefectRule(
    .transferEncodingOnMultipart, .transferEncodingOnMessage,
    description: RuleDescription(
      code: "FMT068", name: "encoded_container", severity: .error,
      summary: """
        A multipart or an attached message is declared as encoded, which only the parts inside may be.
        """,
      rationale: """
        Some readers decode the container, others look for boundaries in the encoded text: attachments \
        appear or vanish depending on the program, which is also a way past virus filters.
        """,
      remedy: "Let the sending program declare 7bit or 8bit for containers and encode the leaves.",
      standards: ["RFC 2045 §6.4", "RFC 2046 §5.2.1", "RFC 6532 §3.7"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b
        ↓Content-Transfer-Encoding: base64

        --b

        Body
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: message/rfc822
        ↓Content-Transfer-Encoding: base64

        RnJvbTogYkBleGFtcGxlLmNvbQoKQm9keQo=

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b
        Content-Transfer-Encoding: 8bit

        --b
        Content-Transfer-Encoding: base64

        Qm9keQ==
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: message/global
        Content-Transfer-Encoding: base64

        RnJvbTogYkBleGFtcGxlLmNvbQoKQm9keQo=

        """,
      ]))
}
