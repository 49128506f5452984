import InternetMessage
import MailFacts

/// AUTO010: a report that can be answered by a report.
struct ReportWithReversePath: Rule {
  let description = RuleDescription(
    code: "AUTO010", name: "report_with_reverse_path", severity: .warning,
    summary: "A delivery report or receipt has a reverse path.",
    rationale: """
      Reports are sent with the null reverse path, so that a report that cannot be delivered causes no further \
      report. With an address there, two servers can report to each other.
      """,
    remedy: """
      Let the server send reports with MAIL FROM:<>, and keep relays from rewriting the null reverse path.
      """,
    requirements: ["C31"], standards: ["RFC 3464 §2", "RFC 8098 §3", "RFC 5321 §4.5.5"],
    triggering: [
      """
      ↓Return-Path: <postmaster@example.com>
      From: postmaster@example.com
      Auto-Submitted: auto-replied
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b

      Failed.
      --b--

      """,
      """
      ↓Return-Path: <a@example.com>
      From: a@example.com
      Content-Type: multipart/report; boundary=b;
       report-type=disposition-notification

      --b

      Read.
      --b--

      """,
    ],
    nonTriggering: [
      """
      Return-Path: <>
      From: postmaster@example.com
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b

      Failed.
      --b--

      """,
      """
      Return-Path: <fbl@example.com>
      From: fbl@example.com
      Content-Type: multipart/report; report-type=feedback-report; boundary=b

      --b

      An abuse report has a reverse path.
      --b--

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let report = facts.report, let path = facts.header.returnPath, !path.isNull,
      let field = facts.first(.returnPath)
    else { return }
    switch report {
    case .deliveryStatus: findings.report(field, "A delivery report has the null reverse path and not an address.")
    case .dispositionNotification: findings.report(field, "A receipt has the null reverse path and not an address.")
    case .feedbackReport, .other: break
    }
  }
}
