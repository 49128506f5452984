import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH022: the SPF record has an error.
struct BrokenSPFRecord: Rule {
  let description = RuleDescription(
    code: "AUTH022", name: "broken_spf_record", severity: .error,
    summary: "The SPF record has an error that makes it invalid.",
    rationale: "Receivers treat an invalid record as a permanent error, and some reject the mail.",
    remedy: "Mend the record as the message says; mailloop spf shows every step of the check.",
    requirements: ["C27"], standards: ["RFC 7208 §4.6", "RFC 7208 §4.5"],
    triggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ipv4:198.51.100.0/24 -all""#,
        """
        Return-Path: <support@example.com>
        ↓Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"""
          example.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"
          example.com. TXT "v=spf1 include:_spf.example.net -all"
          """#,
        """
        Return-Path: <support@example.com>
        ↓Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ip4:198.51.100.0/24 unknown=1 -all""#,
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Modifiers that nobody knows mean nothing.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard let result = message.spf?.mailFrom else { return }
    switch result.cause {
    case .syntax, .severalRecords, .includeWithoutRecord, .redirectWithoutRecord:
      findings.report(
        at: message.clientRange, "SPF for \(message.clientText) is invalid: \("\(result.cause)".shortened).")
    default: break
    }
  }
}
