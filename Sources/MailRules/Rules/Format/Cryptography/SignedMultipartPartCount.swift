import InternetMessage
import MailFacts

extension FormatRules {
  static let signedMultipartPartCount = FormatRule(
    reportSignedMultipartPartCount,
    description: RuleDescription(
      code: "FMT101", name: "signed_multipart_part_count", severity: .error,
      summary: "A signed multipart has not exactly two parts.",
      rationale: """
        The signature covers the first part and stands in the second. A third part comes from a disclaimer \
        or list footer that was added behind the signature, a single one from a filter that took the \
        signature away: mail clients show a warning either way.
        """,
      remedy: """
        Exempt multipart/signed from tools that add or remove parts, or let them wrap the whole message in a \
        new multipart/mixed.
        """,
      standards: ["RFC 1847 §2.1", "RFC 8551 §3.5.3"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"; micalg=pgp-sha256

        --b

        Body
        --b
        Content-Type: application/pgp-signature

        x
        --b

        This mail is confidential.
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"; micalg=pgp-sha256

        --b

        Body
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

  private static func reportSignedMultipartPartCount(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices
    where message.parts[part].structure == .multipart && message.states("multipart", "signed", part: part) {
      let count = message.children(of: part).count
      guard count != 2 else { continue }
      findings.report(
        at: message.place(of: .contentType, in: part), part: part,
        "A signed multipart has two parts; this one has \(count).")
    }
  }
}
