import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH004: a relay broke the Author Domain's signature and signed for a domain of its own.
struct OwnSignatureOverwritten: Rule {
  let description = RuleDescription(
    code: "AUTH004", name: "own_signature_overwritten", severity: .error,
    summary: "The signature of the Author Domain fails and only one of another domain passes.",
    rationale: """
      A gateway changed the message and signed it for itself. The new signature proves nothing about the domain in \
      From, so that DMARC fails as if there were none.
      """,
    remedy: "Let the gateway sign with d= the domain in From, or let it pass the message unchanged.",
    requirements: ["C25"], standards: ["RFC 9989 §4.4", "RFC 6376 §6.1.3"],
    triggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          s1._domainkey.gateway.example. TXT "v=DKIM1; k=ed25519; p=Js6AmsWAxL6XJ4b+0f0JSa+8vqnSndFpg4Z6WZfTNg8="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=gateway.example; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=C4qYL793bD7og/aSoyGAnyXtxCe3ml2v0YLvaSQfcNLvSgNYhq7sr9XaNkJbTjrg
          jPTDd5I1oA7I6S6KxMsIBw==
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=2SmKENGwc1g33EvYXaxkGw887yekfl1TpU8vP1svz/o=;
         b=ul6bd+DZpzInPdEBArkdbxt1rikEQFRXQRhnXZfurah3pKowWwj6CM4dZLSfCkht
          rtCC33GneY3f6pHfPVdlBg==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          s1._domainkey.gateway.example. TXT "v=DKIM1; k=ed25519; p=Js6AmsWAxL6XJ4b+0f0JSa+8vqnSndFpg4Z6WZfTNg8="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=gateway.example; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=C4qYL793bD7og/aSoyGAnyXtxCe3ml2v0YLvaSQfcNLvSgNYhq7sr9XaNkJbTjrg
          jPTDd5I1oA7I6S6KxMsIBw==
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=NNlv4okfURy1X5InPpYdfCW64XVqnxNi04ZwIgQaHxHY/X+/6pCh4evbPeG0RsWH
          bVshnGgIt8Gb5VZAKCQfBw==
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          s1._domainkey.mail.example.com. TXT "v=DKIM1; k=ed25519; p=HpxjOqqZFC2HEddgjffbrTHMBL+O5cvtlI4iBB9+F0s="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=mail.example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=hqOGKUBEHA9n9847P86eaZlpzwF4jzLzPBZv/XLguT2fQFM/50dhmmQkRKgD5Wa0
          kmdq1fnsln1rj4lknculAA==
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=2SmKENGwc1g33EvYXaxkGw887yekfl1TpU8vP1svz/o=;
         b=ul6bd+DZpzInPdEBArkdbxt1rikEQFRXQRhnXZfurah3pKowWwj6CM4dZLSfCkht
          rtCC33GneY3f6pHfPVdlBg==
        From: a@example.com
        Subject: Hi

        Body

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    let aligned = message.dkim.filter(message.isAligned)
    guard message.hasForeignPass, !aligned.contains(where: { $0.outcome == .pass }),
      let broken = aligned.first(where: \.isChangedBehindSignature),
      let other = message.dkim.first(where: { $0.outcome == .pass })
    else { return }
    findings.report(
      message.field(of: broken),
      "The own signature of \(broken.signer) fails, and only that of \(other.signer) passes, which does not align.")
  }
}
