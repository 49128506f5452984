import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH023: the domain of the reverse path has no SPF record.
struct SPFRecordMissing: Rule {
  let description = RuleDescription(
    code: "AUTH023", name: "spf_record_missing", severity: .warning,
    summary: "The domain of the reverse path publishes no SPF record.",
    rationale: "Without a record anybody may send in the domain’s name, and receivers trust its mail less.",
    remedy: "Publish a record with the domain’s own servers, the help desk’s include, and -all or ~all.",
    requirements: ["C26", "C27"], standards: ["RFC 7208 §4.5"],
    triggering: [
      .authenticated(
        zone: "example.com. MX 10 mx.example.com.",
        """
        Return-Path: <support@example.com>
        ↓Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 -all""#,
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: "mail.example.com. A 198.51.100.25",
        """
        Return-Path: <>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        A null reverse path has no domain; the HELO name stands in for it.

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    guard message.authentication.envelope.mailFrom?.isEmpty == false, let result = message.spf?.mailFrom,
      case .noRecord(let domain, _) = result.cause
    else { return }
    findings.report(at: message.clientRange, "\(domain), the domain of the reverse path, publishes no SPF record.")
  }
}
