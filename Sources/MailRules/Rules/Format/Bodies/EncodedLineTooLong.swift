import InternetMessage
import MailFacts

extension FormatRules {
  static let encodedLineTooLong = DefectRule(
    .encodedLineTooLong,
    description: RuleDescription(
      code: "FMT084", name: "encoded_line_too_long", severity: .info,
      summary: "A line of base64 or quoted-printable is longer than 76 characters.",
      rationale: """
        Readers accept it, but relays may wrap the lines again, which breaks the signature over the body.
        """,
      remedy: "Let the sending program wrap encoded lines at 76 characters.",
      standards: ["RFC 2045 §6.7", "RFC 2045 §6.8"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        QUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJD↓QUJD

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: quoted-printable

        one word one word one word one word one word one word one word one word one ↓word end

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: base64

        QUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJD

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: 7bit

        one word one word one word one word one word one word one word one word one word end

        """,
      ]))
}
