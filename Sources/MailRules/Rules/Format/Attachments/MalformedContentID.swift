import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedContentID = FormatRule(
    reportMalformedContentID,
    description: RuleDescription(
      code: "FMT116", name: "malformed_content_id", severity: .warning,
      summary: "A Content-ID has no angle brackets around it.",
      rationale: """
        HTML refers to inline pictures by this identifier. Without the brackets programs do not find the \
        picture: the ticket shows a gap in the text and a loose attachment.
        """,
      remedy: "Let the sending program write Content-ID: <left@right>.",
      standards: ["RFC 2045 §7", "RFC 2392 §2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: image/png
        ↓Content-ID: image1@example.com

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
        Content-Type: image/png
        ↓Content-ID:

        x
        --b--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: image/png
        Content-ID: <image1@example.com>

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
        Content-Type: image/png
        Content-ID: <image001.png>

        x
        --b--

        """,
      ]))

  private static func reportMalformedContentID(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices {
      guard let field = message.first(.contentID, of: part) else { continue }
      message.octets.withOctetView { view in
        let body = view.trimmed(field.body)
        let opens =
          view.octet(at: body.lowerBound) == UInt8(ascii: "<") || view.octet(at: body.lowerBound) == UInt8(ascii: "(")
        if body.isEmpty || !opens {
          findings.report(field, part: part, "This Content-ID does not begin with an angle bracket.")
        }
      }
    }
  }
}
