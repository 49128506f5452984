import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH027: SPF passes for a domain that is not the Author Domain's.
struct ReversePathNotAligned: Rule {
  let description = RuleDescription(
    code: "AUTH027", name: "reverse_path_not_aligned", severity: .info,
    summary: "SPF passes for a reverse path whose domain is not aligned with the one in From.",
    rationale: """
      SPF then proves nothing for DMARC. Services that collect bounces at a domain of their own send like this; it is \
      harmless as long as an aligned signature passes.
      """,
    remedy: "Use a reverse path in the domain of From, or rely on an aligned signature.",
    requirements: ["C26"], standards: ["RFC 9989 §4.4.2", "RFC 9989 §3.2.10.2"],
    triggering: [
      .authenticated(
        zone: #"service.example. TXT "v=spf1 ip4:198.51.100.0/24 -all""#,
        """
        ↓Return-Path: <bounces@service.example>
        Received: from mail.service.example (mail.service.example [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"bounces.example.com. TXT "v=spf1 ip4:198.51.100.0/24 -all""#,
        """
        Return-Path: <a@bounces.example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard let author = message.authorDomain, let result = message.spf?.mailFrom, result.outcome == .pass,
      let domain = result.domain, message.authentication.isSPFAligned == false
    else { return }
    findings.report(
      at: message.facts.first(.returnPath)?.range ?? message.clientRange,
      "SPF passes for \(domain), which is not aligned with \(author).")
  }
}
