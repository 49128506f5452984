import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH024: the SPF record lets everybody pass.
struct SPFAllowsEveryone: Rule {
  let description = RuleDescription(
    code: "AUTH024", name: "spf_allows_everyone", severity: .error,
    summary: "The SPF record authorises the whole Internet.",
    rationale: """
      A record with +all, or with a network of half the Internet, lets anybody pass SPF, and with it DMARC, in the \
      organisation’s name.
      """,
    remedy: "End the record with -all or ~all and list the servers that really send.",
    requirements: ["C27"], standards: ["RFC 7208 §11.1", "RFC 7208 §5.1"],
    triggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 mx all""#,
        """
        Return-Path: <support@example.com>
        ↓Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all""#,
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
        zone: #"example.com. TXT "v=spf1 ip4:198.51.100.0/24 ?all""#,
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
    guard let match = message.spf?.mailFrom?.match, match.directive.qualifier == .pass else { return }
    let matchesAll =
      switch match.directive.mechanism {
      case .all: true
      case .ip4(_, let length): length <= Self.wideBits4
      case .ip6(_, _, let length): length <= Self.wideBits6
      default: false
      }
    guard matchesAll else { return }
    findings.report(
      at: message.clientRange, "\(match.text.shortened) in the SPF record of \(match.domain) lets everybody pass.")
  }

  /// No organisation has networks as wide as these.
  private static let wideBits4: UInt8 = 7
  private static let wideBits6: UInt8 = 15
}
