import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH021: the SPF record asks too much of DNS.
struct TooManySPFLookups: Rule {
  let description = RuleDescription(
    code: "AUTH021", name: "too_many_spf_lookups", severity: .error,
    summary: "The SPF record needs more look-ups than a receiver may make.",
    rationale: """
      More than ten terms that ask DNS, or more than two that find nothing there, make the whole record invalid. It \
      happens when the include of one more service is added.
      """,
    remedy: "Replace includes by the addresses behind them, and remove those of services that are no longer in use.",
    requirements: ["C27"], standards: ["RFC 7208 §4.6.4"],
    triggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 a:n1.example a:n2.example a:n3.example -all""#,
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
        zone: #"example.com. TXT "v=spf1 a:n1.example a:n2.example -all""#,
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard let result = message.spf?.mailFrom else { return }
    switch result.cause {
    case .tooManyLookups, .tooManyVoidLookups, .tooManyMailExchanges:
      findings.report(
        at: message.clientRange, "SPF for \(message.clientText) is invalid: \("\(result.cause)".shortened).")
    default: break
    }
  }
}
