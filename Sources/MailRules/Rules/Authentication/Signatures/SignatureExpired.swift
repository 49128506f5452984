import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH006: a signature had expired when the message came.
struct SignatureExpired: Rule {
  let description = RuleDescription(
    code: "AUTH006", name: "signature_expired_at_receipt", severity: .error,
    summary: "The signature had expired when the message was received.",
    rationale: """
      The message waited in a queue, or on its way through the relay, for longer than its signature holds. Receivers \
      treat it as unsigned.
      """,
    remedy: "Let signatures hold for at least as long as queues keep mail, or sign without x=.",
    requirements: ["C14", "C25"], standards: ["RFC 6376 §3.5", "RFC 5321 §4.5.4.1"],
    triggering: [
      .authenticated(
        """
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         t=1772000000; x=1772432000; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=AugEAYn023Wd348p/qCnDdCihJ5oQI5b6d9cR99yhAuA65sa4GNWHk10vRtHihtE
          GeYQ4foD9RGwPfRA+5+YDA==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        """
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         t=1772000000; x=1772435600; h=from:subject;
         bh=UHW34EIjlX2ed0sGphTLiWved0QqRWLlLP/DIl1fHU0=;
         b=DCsSvClfnfYbusIXh60CUBIjITP8Yn3lpyC2bkzdP9tLCuQepEO4FGz0YNqVTjFI
          cAchXUAwwr1x4XUHc8TlDg==
        From: a@example.com
        Subject: Hi

        It had expired before it was read, and not before it came.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason == .expired {
      findings.report(message.field(of: result), "The signature of \(result.signer) had expired at receipt (x=).")
    }
  }
}
