import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH007: a signature holds for less time than a queue keeps mail.
struct SignatureLifetimeShort: Rule {
  let description = RuleDescription(
    code: "AUTH007", name: "signature_lifetime_short", severity: .warning,
    summary: "The signature expires sooner than a mail server gives up delivery.",
    rationale: """
      A server keeps trying for four to five days. A message that waits until its signature has expired arrives \
      unsigned.
      """,
    remedy: "Let signatures hold for at least five days, or sign without x=.",
    requirements: ["C14"], standards: ["RFC 5321 §4.5.4.1", "RFC 6376 §3.5"],
    triggering: [
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         t=1772435000; x=1772521400; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=p/9DyMKC3J2nPP6svoMPC63xSO6NjrMJPBQejM+GkNJqXsfYn9fGsukaArqjFISo
          IYGFEAljVfYFB2eOL0kDAg==
        Date: Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         t=1772435000; x=1772867000; h=from:subject;
         bh=g/kxmPmtCyCkfZDwaijwWlXINM1sLGhkR3ZCWg237g8=;
         b=3ysccyCF4CyxlK03G8keFZWMeINYiuiAbAvIewGrCiMQ31TfjHsbJQAZ9Y94aJxU
          wgATiBMLIi3BvQOOCANFAg==
        Date: Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Exactly five days.

        """),
      .authenticated(
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         x=1772521400; h=from:subject;
         bh=/EhHSvQdRCtbwwBGoLWjnY4fph5YrR17wD+wrf0pQ08=;
         b=fkvG+uCktatybnvD2qGVGaKizFZUvSUExWUbBwEqWcADGFOa9u4m92Gl/yCrd9PD
          QPXKUN49Ukpx4iI/GJq1Cw==
        Date: Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Nobody knows when it was signed.

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    for result in message.dkim where result.reason.concernsTheMessage {
      guard let made = result.timestamp, let end = result.expiration else { continue }
      let (lifetime, overflow) = end.subtractingReportingOverflow(made)
      guard !overflow, lifetime > 0, lifetime < Self.queueLifetime else { continue }
      findings.report(
        message.field(of: result),
        "The signature of \(result.signer) holds for \(lifetime / 3600) hours; a queue keeps mail for five days.")
    }
  }

  /// "The give-up time generally needs to be at least 4-5 days", in seconds.
  private static let queueLifetime: Int64 = 5 * 86_400
}
