import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH002: mail of the organisation arrives without a signature of its own.
struct OwnSignatureMissing: Rule {
  let description = RuleDescription(
    code: "AUTH002", name: "own_signature_missing", severity: .error,
    summary: "Mail of the organisation leaves without a DKIM signature of the Author Domain.",
    rationale: """
      Over the connector the organisation is responsible for the mail that bears its name. Without a signature of its \
      own domain DMARC rests on SPF alone, which no forwarding survives.
      """,
    remedy: "Sign at the last own server, with d= the domain in From.",
    requirements: ["C14"], standards: ["RFC 6376 §3.5", "RFC 9989 §4.4"],
    triggering: [
      .authenticated(
        zone: "example.com. TXT \"v=spf1 ip4:198.51.100.0/24 -all\"",
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        ↓From: Support <support@example.com>
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
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:message-id;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=4tdz3ufuHKDnNZCLQJsu8DtJ9xw5zbRDi/hevc4ajxWxUUwnT5QfFJzMlbQjan9e
          Z4Dv9WrEeINyLZUjXIAvAQ==
        From: Support <support@example.com>
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
        X-Mailer: Zendesk Mailer
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
        Auto-Submitted: auto-generated

        Body

        """),
      .authenticated(
        zone: "; a customer's mail is the customer's affair",
        """
        From: a@example.net
        To: support@example.com

        Body

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard message.leavesOrganisation, let author = message.authorDomain else { return }
    guard !message.dkim.contains(where: message.isAligned) else { return }
    findings.report(
      at: message.authorRange, "The message leaves without a signature of \(author).")
  }
}
