import InternetMessage
import MailFacts

extension FormatRules {
  static let binaryBody = FormatRule(
    reportBinaryBody,
    description: RuleDescription(
      code: "FMT093", name: "binary_body", severity: .warning,
      summary: "A part is declared as binary.",
      rationale: """
        Only hops that offer BINARYMIME may carry it, and hardly any does: a relay converts the part, which \
        breaks the signature, or refuses the message.
        """,
      remedy: "Let the sending program use base64.",
      requirements: ["C25"],
      standards: ["RFC 3030 §3", "RFC 2045 §6.2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: application/octet-stream
        ↓Content-Transfer-Encoding: binary

        x
        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: application/octet-stream
        Content-Transfer-Encoding: base64

        Qm9keQ==
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: application/octet-stream; name=binary

        x

        """,
      ]))

  private static func reportBinaryBody(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices {
      guard let field = message.first(.contentTransferEncoding, of: part),
        message.transferEncoding(of: part) == .binary
      else { continue }
      findings.report(field, part: part, "Hardly any hop can carry this part as it stands.")
    }
  }
}
