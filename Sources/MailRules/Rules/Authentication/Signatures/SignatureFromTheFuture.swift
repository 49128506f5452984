import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH008: a signature says that it will be made later.
struct SignatureFromTheFuture: Rule {
  let description = RuleDescription(
    code: "AUTH008", name: "signature_from_the_future", severity: .warning,
    summary: "The signature bears a time that had not come when the message was received.",
    rationale: """
      Receivers may ignore a signature from the future. The clock of the signing server, or that of the receiving one, \
      is wrong.
      """,
    remedy: "Set the clocks of both servers by NTP.",
    requirements: ["C14"], standards: ["RFC 6376 §3.5"],
    triggering: [
      .authenticated(
        """
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         t=1772535561; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=gU34EGoimo4o9QFjXOrbidPYqnG6LOirJDscEw5aDOnSq4oEupdrPOMPlgSibM8A
          U7kccelujk0tXWpt0oxsCw==
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
         t=1772435561; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=q1fVN+8g7MIGItF92wHdVgWQWANB2cNQvV5IdWhYGG8N/X/9+y1W/ID8hI1D3mPQ
          pM8obKJFasEfEDWuv2ocAA==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason == .timestampInFuture {
      findings.report(message.field(of: result), "The signature of \(result.signer) bears a time to come (t=).")
    }
  }
}
