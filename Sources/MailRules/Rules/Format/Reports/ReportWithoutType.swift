import InternetMessage
import MailFacts

extension FormatRules {
  static let reportWithoutType = FormatRule(
    reportReportWithoutType,
    description: RuleDescription(
      code: "FMT120", name: "report_without_type", severity: .warning,
      summary: "A report does not say what it reports on.",
      rationale: """
        By the report-type parameter a help desk tells bounces and receipts from mail of people. Without it \
        the report opens a ticket, and an automatic answer may go back to the mail system.
        """,
      remedy: "Update the server that writes the report; keep gateways from rewriting its Content-Type.",
      requirements: ["C31"],
      standards: ["RFC 6522 §3"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/report; boundary=b

        --b

        Failed.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; b@example.com
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
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; b@example.com
        Action: failed
        Status: 5.1.1
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

  private static func reportReportWithoutType(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices where message.states("multipart", "report", part: part) {
      if message.contentType(of: part).parameters["report-type"] == nil {
        findings.report(
          at: message.place(of: .contentType, in: part), part: part, "This report has no report-type parameter.")
      }
    }
  }
}
