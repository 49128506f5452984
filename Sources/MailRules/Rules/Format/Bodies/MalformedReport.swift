import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedReport = DefectRule(
    .malformedReport,
    description: RuleDescription(
      code: "FMT088", name: "malformed_report", severity: .warning,
      summary: """
        A report part has lines that are no fields, lacks a field that it must have, or has one that cannot be \
        read.
        """,
      rationale: """
        Reports are read by programs: one that cannot be read is taken for ordinary mail, opens a ticket, \
        and may be answered.
        """,
      remedy: "Update the server that writes the report, and keep tools from adding text to its parts.",
      requirements: ["C31"],
      standards: ["RFC 3464 §2.1", "RFC 3464 §2.3", "RFC 8098 §3.1", "RFC 5965 §3.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        Failed.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        ↓Final-Recipient: rfc822; b@example.com
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

        """
      ]))
}
