import InternetMessage
import MailFacts

extension FormatRules {
  static let tornCryptographicPart = FormatRule(
    reportTornCryptographicPart,
    description: RuleDescription(
      code: "FMT106", name: "torn_cryptographic_part", severity: .warning,
      summary: "A part of an encrypted or signed message stands outside of the multipart that it belongs to.",
      rationale: """
        A gateway took the message apart and put it together again as multipart/mixed. The recipient's mail \
        client no longer decrypts it or checks its signature, and shows odd attachments instead.
        """,
      remedy: "Exempt encrypted and signed mail from content conversion in the gateway.",
      standards: ["RFC 3156 §4", "RFC 8551 §3.5.3"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        ↓Content-Type: application/pgp-encrypted

        Version: 1
        --b
        Content-Type: application/octet-stream

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        ↓Content-Type: application/pkcs7-signature; name=smime.p7s

        x
        --b--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"

        --b
        Content-Type: application/pgp-encrypted

        Version: 1
        --b
        Content-Type: application/octet-stream

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: application/pdf

        x
        --b
        Content-Type: application/pgp-signature; name="file.pdf.sig"

        x
        --b--

        """,
      ]))

  private static func reportTornCryptographicPart(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices {
      guard let parent = message.parts[part].parent else { continue }
      // A detached PGP signature of a file is an attachment like any other; one of S/MIME is made for messages only.
      let belongsTo: StaticString
      if message.states("application", "pgp-encrypted", part: part) {
        belongsTo = "encrypted"
      } else if message.states("application", "pkcs7-signature", part: part)
        || message.states("application", "x-pkcs7-signature", part: part)
      {
        belongsTo = "signed"
      } else {
        continue
      }
      if !message.states("multipart", belongsTo, part: parent) {
        findings.report(
          at: message.place(of: .contentType, in: part), part: part,
          "This part belongs in a multipart/\(belongsTo), which is not around it.")
      }
    }
  }
}
