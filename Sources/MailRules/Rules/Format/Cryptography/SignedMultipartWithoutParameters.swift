import InternetMessage
import MailFacts

extension FormatRules {
  static let signedMultipartWithoutParameters = FormatRule(
    reportSignedMultipartWithoutParameters,
    description: RuleDescription(
      code: "FMT100", name: "signed_multipart_without_parameters", severity: .warning,
      summary: "A signed multipart does not name its protocol or its digest.",
      rationale: """
        Mail clients need both parameters to check the signature in one pass; without them they show it as \
        invalid or as an unknown attachment. Gateways that rewrite Content-Type lose parameters from \
        continuation lines.
        """,
      remedy: """
        Exempt signed mail from tools that rewrite its structure; if the sender leaves the parameters out, \
        update its program.
        """,
      standards: ["RFC 1847 §2.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/signed; boundary=b

        --b
        Content-Type: text/plain

        Body
        --b
        Content-Type: application/pgp-signature

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"

        --b
        Content-Type: text/plain

        Body
        --b
        Content-Type: application/pgp-signature

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/signed; boundary=b; micalg=pgp-sha256

        --b
        Content-Type: text/plain

        Body
        --b
        Content-Type: application/pgp-signature

        x
        --b--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"; micalg=pgp-sha256

        --b
        Content-Type: text/plain

        Body
        --b
        Content-Type: application/pgp-signature

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b--

        """,
      ]))

  private static func reportSignedMultipartWithoutParameters(_ facts: MessageFacts, _ findings: inout FindingCollector)
  {
    let message = facts.message
    for part in message.parts.indices where message.states("multipart", "signed", part: part) {
      let parameters = message.contentType(of: part).parameters
      let missing = ["protocol", "micalg"].filter { parameters[$0] == nil }
      guard !missing.isEmpty else { continue }
      findings.report(
        at: message.place(of: .contentType, in: part), part: part,
        "The signed multipart has no \(missing.joined(separator: " and no ")) parameter.")
    }
  }
}
