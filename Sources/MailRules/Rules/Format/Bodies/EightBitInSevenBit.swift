import InternetMessage
import MailFacts

extension FormatRules {
  static let eightBitInSevenBit = DefectRule(
    .eightBitInSevenBit,
    description: RuleDescription(
      code: "FMT080", name: "eight_bit_in_seven_bit", severity: .warning,
      summary: "A part that is declared as 7bit, or is so by default, holds octets above 127.",
      rationale: """
        A relay without 8BITMIME strips the eighth bit or encodes the part, either of which breaks the \
        signature over the body; without a character set the text is garbled as well.
        """,
      remedy: "Let the sending program declare 8bit, or encode the part before it is signed.",
      requirements: ["C25"],
      standards: ["RFC 2045 §6.2", "RFC 2045 §2.7"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        caf↓é

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: 7bit

        caf↓\u{E0E9}

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        café

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        caf=C3=A9

        """,
      ]))
}
