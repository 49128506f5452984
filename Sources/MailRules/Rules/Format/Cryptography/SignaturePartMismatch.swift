import InternetMessage
import MailFacts

extension FormatRules {
  static let signaturePartMismatch = FormatRule(
    reportSignaturePartMismatch,
    description: RuleDescription(
      code: "FMT102", name: "signature_part_mismatch", severity: .warning,
      summary: "The second part of a signed multipart is not of the type that its protocol parameter names.",
      rationale: """
        The signature was replaced or moved on the way, for example by a filter that swaps attachments for a \
        notice. Mail clients cannot find it and show the message as damaged.
        """,
      remedy: """
        Exempt signatures (application/pgp-signature, application/pkcs7-signature) from attachment filters.
        """,
      standards: ["RFC 1847 §2.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"; micalg=pgp-sha256

        --b

        Body
        --b
        ↓Content-Type: text/plain

        An attachment was removed.
        --b--

        """
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
        Content-Type: multipart/signed; boundary=b; micalg=sha-256; protocol="application/x-pkcs7-signature"

        --b

        Body
        --b
        Content-Type: application/pkcs7-signature

        x
        --b--

        """,
      ]))

  private static func reportSignaturePartMismatch(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices
    where message.parts[part].structure == .multipart && message.states("multipart", "signed", part: part) {
      let children = message.children(of: part)
      guard children.count == 2, let named = message.contentType(of: part).parameters["protocol"] else { continue }
      let found = message.contentType(of: children[1]).mediaType
      guard withoutPrefix(found) != withoutPrefix(named.lowercased()) else { continue }
      findings.report(
        at: message.place(of: .contentType, in: children[1]), part: children[1],
        "The signature should be \(named), but the second part is \(found).")
    }
  }

  /// A media type without the `x-` of its first years, which some senders write in one of the two places only.
  private static func withoutPrefix(_ mediaType: String) -> String {
    let prefix = "application/x-pkcs7-"
    return mediaType.hasPrefix(prefix) ? "application/pkcs7-" + mediaType.dropFirst(prefix.count) : mediaType
  }
}
