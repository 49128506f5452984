import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedEncryptedMultipart = FormatRule(
    reportMalformedEncryptedMultipart,
    description: RuleDescription(
      code: "FMT105", name: "malformed_encrypted_multipart", severity: .error,
      summary: "An encrypted multipart has not exactly two parts, or does not name its protocol.",
      rationale: """
        The first part says how to decrypt the second. When a filter removed one of them or a tool added a \
        third, the recipient cannot read the message.
        """,
      remedy: "Exempt multipart/encrypted from tools that add or remove parts.",
      standards: ["RFC 1847 §2.2", "RFC 3156 §4"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"

        --b
        Content-Type: application/octet-stream

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/encrypted; boundary=b

        --b
        Content-Type: application/pgp-encrypted

        Version: 1
        --b
        Content-Type: application/octet-stream

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

        """
      ]))

  private static func reportMalformedEncryptedMultipart(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices
    where message.parts[part].structure == .multipart && message.states("multipart", "encrypted", part: part) {
      let count = message.children(of: part).count
      let place = message.place(of: .contentType, in: part)
      if count != 2 {
        findings.report(at: place, part: part, "An encrypted multipart has two parts; this one has \(count).")
      } else if message.contentType(of: part).parameters["protocol"] == nil {
        findings.report(at: place, part: part, "The encrypted multipart has no protocol parameter.")
      }
    }
  }
}
