import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH020: SPF fails on the leg from the help desk to the organisation, where it means nothing.
struct ClientJudgedOnFirstLeg: Rule {
  let description = RuleDescription(
    code: "AUTH020", name: "spf_fails_on_first_leg", severity: .info,
    summary: "SPF fails on the way from the help desk to the organisation, as it may there.",
    rationale: """
      The help desk hands mail in the organisation’s name to the organisation’s own server, over an authenticated \
      connection. SPF may fail on this leg by design, and a server that rejects for it loses the help desk’s mail.
      """,
    remedy: "Exempt the help desk’s authenticated connections from SPF on the own server.",
    requirements: ["C26"], standards: ["RFC 7208 §2.2", "RFC 7208 §9.2"],
    triggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ip4:198.51.100.0/24 -all""#,
        """
        Return-Path: <support@example.com>
        ↓Received: from outbyoip2.pod17.euw1.zdsys.com (outbyoip2.pod17.euw1.zdsys.com [192.0.2.50])
         by mail.example.com with ESMTPSA id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: Support <support@example.com>
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
        X-Mailer: Zendesk Mailer
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
        Auto-Submitted: auto-generated

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ip4:198.51.100.0/24 -all""#,
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [203.0.113.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: Support <support@example.com>
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
        X-Mailer: Zendesk Mailer
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
        Auto-Submitted: auto-generated

        The last leg: here SPF counts.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard message.isOnFirstLeg, let result = message.spf?.mailFrom,
      result.outcome == .fail || result.outcome == .softfail
    else { return }
    findings.report(
      at: message.clientRange,
      "SPF says \(result.outcome.rawValue) for \(message.clientText), which means nothing on this leg.")
  }
}
