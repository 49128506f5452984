import InternetMessage
import MailFacts

extension FormatRules {
  static let utf8InHeader = DefectRule(
    .utf8InHeader,
    description: RuleDescription(
      code: "FMT011", name: "utf8_in_header", severity: .info,
      summary: "A header field holds UTF-8 that is not encoded.",
      rationale: """
        Only relays that offer SMTPUTF8 may pass the message on; others refuse it or rewrite the header, \
        which breaks the signature.
        """,
      remedy: "Encode the text as encoded words unless every hop to the recipient offers SMTPUTF8.",
      standards: ["RFC 6532 §3.2", "RFC 6531 §3.4"],
      triggering: [
        """
        From: a@example.com
        Subject: caf↓é noir

        Body

        """,
        """
        From: J↓ürgen <a@example.com>

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: =?utf-8?Q?caf=C3=A9_noir?=

        Body

        """,
        """
        From: a@example.com
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        café noir

        """,
      ]))
}
