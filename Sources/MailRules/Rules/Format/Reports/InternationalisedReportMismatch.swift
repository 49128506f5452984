import InternetMessage
import MailFacts

extension FormatRules {
  static let internationalisedReportMismatch = FormatRule(
    reportInternationalisedReportMismatch,
    description: RuleDescription(
      code: "FMT122", name: "internationalised_report_mismatch", severity: .warning,
      summary: "A report holds UTF-8 although its type is the one for ASCII.",
      rationale: """
        Internationalised addresses may stand in the message/global- types only. Relays encode or mangle \
        them in the others, so that the help desk does not learn whose address failed.
        """,
      remedy: """
        Update the server that writes the report, so that it uses message/global-delivery-status or writes \
        addresses as utf-8 with escapes.
        """,
      requirements: ["C31"],
      standards: ["RFC 6533 §3", "RFC 6533 §4"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        Failed.
        --b
        Content-Type: message/delivery-status
        Content-Transfer-Encoding: 8bit

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: utf-8; ↓ü@example.com
        Action: failed
        Status: 5.1.1
        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        Failed.
        --b
        Content-Type: message/global-delivery-status
        Content-Transfer-Encoding: 8bit

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: utf-8; ü@example.com
        Action: failed
        Status: 5.1.1
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        Failed.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: utf-8; \\x{FC}@example.com
        Action: failed
        Status: 5.1.1
        --b--

        """,
      ]))

  private static func reportInternationalisedReportMismatch(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices
    where message.states("message", "delivery-status", part: part)
      || message.states("message", "disposition-notification", part: part)
    {
      let body = message.parts[part].body
      message.octets.withOctetView { view in
        guard let offset = body.first(where: { view[$0] >= 0x80 }) else { return }
        findings.report(at: offset..<offset + 1, part: part, "UTF-8 needs the message/global- type of this report.")
      }
    }
  }
}
