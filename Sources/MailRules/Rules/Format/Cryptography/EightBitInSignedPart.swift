import InternetMessage
import MailFacts

extension FormatRules {
  static let eightBitInSignedPart = FormatRule(
    reportEightBitInSignedPart,
    description: RuleDescription(
      code: "FMT103", name: "eight_bit_in_signed_part", severity: .warning,
      summary: "Signed content is sent as 8bit or binary.",
      rationale: """
        A relay whose next hop has no 8BITMIME must encode the part, and that breaks the signature inside of \
        the message.
        """,
      remedy: "Let the sending program encode the content before it signs it.",
      standards: ["RFC 1847 §2.1", "RFC 3156 §3"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"; micalg=pgp-sha256

        --b
        Content-Type: text/plain; charset=utf-8
        ↓Content-Transfer-Encoding: 8bit

        café
        --b
        Content-Type: application/pgp-signature

        x
        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"; micalg=pgp-sha256

        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        caf=C3=A9
        --b
        Content-Type: application/pgp-signature

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        café

        """,
      ]))

  private static func reportEightBitInSignedPart(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    var part = 0
    while part < message.parts.count {
      guard message.states("multipart", "signed", part: part), let signed = message.children(of: part).first else {
        part += 1
        continue
      }
      let end = message.parts[signed].subtreeEnd
      for inner in signed..<end {
        switch message.transferEncoding(of: inner) {
        case .eightBit, .binary:
          findings.report(
            at: message.place(of: .contentTransferEncoding, in: inner), part: inner,
            "This content is signed, but a relay may have to encode it on the way.")
        default: continue
        }
      }
      // Content that is signed twice is reported once.
      part = end
    }
  }
}
