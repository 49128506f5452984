import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedQuotedPrintable = DefectRule(
    .malformedQuotedPrintable,
    description: RuleDescription(
      code: "FMT083", name: "malformed_quoted_printable", severity: .warning,
      summary: """
        Quoted-printable holds an equals sign that begins no escape, or octets that it should have escaped.
        """,
      rationale: """
        Readers guess what was meant. A disclaimer or tracking link that was appended without encoding is a \
        usual cause; the signature over the body is broken then too.
        """,
      remedy: """
        Let tools that add text decode the part, add to it and encode it again, or exempt the help desk's \
        mail from them.
        """,
      requirements: ["C25"],
      standards: ["RFC 2045 §6.7"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable

        <a href↓="https://example.com">one</a>

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        caf↓é

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: quoted-printable

        1 =3D 1, and a soft=
         break

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Transfer-Encoding: quoted-printable

        caf=c3=a9

        """,
      ]))
}
