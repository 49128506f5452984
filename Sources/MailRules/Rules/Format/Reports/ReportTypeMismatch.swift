import InternetMessage
import MailFacts

extension FormatRules {
  static let reportTypeMismatch = FormatRule(
    reportReportTypeMismatch,
    description: RuleDescription(
      code: "FMT121", name: "report_type_mismatch", severity: .warning,
      summary: "The second part of a report is not what its report-type announces.",
      rationale: """
        Programs look for the facts in the second part. A tool that adds a part in front, or replaces parts, \
        turns a bounce into mail that nobody understands and that may be answered.
        """,
      remedy: "Exempt multipart/report from disclaimers and attachment filters.",
      requirements: ["C31"],
      standards: ["RFC 6522 §3", "RFC 3464 §2", "RFC 8098 §3", "RFC 5965 §2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        Failed.
        --b
        ↓Content-Type: text/plain

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; b@example.com
        Action: failed
        Status: 5.1.1
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/report; report-type=feedback-report; boundary=b

        --b

        Abuse.
        --b--

        """,
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
        Content-Type: multipart/report; report-type="Delivery-Status"; boundary=b

        --b

        Failed.
        --b
        Content-Type: message/global-delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; b@example.com
        Action: failed
        Status: 5.1.1
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=x-other; boundary=b

        --b

        Failed.
        --b
        Content-Type: text/plain

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; b@example.com
        Action: failed
        Status: 5.1.1
        --b--

        """,
      ]))

  private static func reportReportTypeMismatch(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices
    where message.parts[part].structure == .multipart && message.states("multipart", "report", part: part) {
      guard let type = message.contentType(of: part).parameters["report-type"]?.lowercased(),
        let expected = reportParts[type]
      else { continue }
      let children = message.children(of: part)
      guard children.count > 1 else {
        findings.report(
          at: message.place(of: .contentType, in: part), part: part, "The report has no second part with the facts.")
        continue
      }
      let found = message.contentType(of: children[1]).mediaType
      if !expected.contains(found) {
        findings.report(
          at: message.place(of: .contentType, in: children[1]), part: children[1],
          "A report of type \(type) has \(expected[0]) here, not \(found).")
      }
    }
  }

  /// What the second part may be, by report-type.
  private static let reportParts = [
    "delivery-status": ["message/delivery-status", "message/global-delivery-status"],
    "disposition-notification": ["message/disposition-notification", "message/global-disposition-notification"],
    "feedback-report": ["message/feedback-report"],
  ]
}
