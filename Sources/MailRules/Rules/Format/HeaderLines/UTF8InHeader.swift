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
        which breaks the signature. Where Received says that the last hop used that extension, all is well.
        """,
      remedy: "Encode the text as encoded words unless every hop to the recipient offers SMTPUTF8.",
      standards: ["RFC 6532 §3.2", "RFC 6531 §3.4", "RFC 6531 §3.7.3"],
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
        """
        Received: from b.example.com (b.example.com [192.0.2.1]) by a.example.com with UTF8SMTPS
         for <c@example.com>; Mon, 2 Mar 2026 10:00:00 +0000
        From: Jürgen <jürgen@example.com>

        Body

        """,
      ]),
    isExempt: { $0.header.received.first?.transmission?.isInternationalised ?? false })
}
