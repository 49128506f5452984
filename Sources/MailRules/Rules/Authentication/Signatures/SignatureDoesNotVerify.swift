import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH001: a signature fails.
struct SignatureDoesNotVerify: Rule {
  let description = RuleDescription(
    code: "AUTH001", name: "signature_does_not_verify", severity: .warning,
    summary: "A DKIM signature does not verify: the message is not the one that was signed.",
    rationale: """
      A signature that fails is worth no more than none. When it was the only one of the Author Domain, DMARC rests on \
      SPF alone, and nothing survives a forwarding.
      """,
    remedy: """
      Find the hop that changed the message behind the signature and stop the change, or sign again after it; \
      mailloop authenticate tells which change it was where that can be told.
      """,
    requirements: ["C25", "C17"], standards: ["RFC 6376 §6.1.3", "RFC 8601 §2.7.1"],
    triggering: [
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=NNlv4okfURy1X5InPpYdfCW64XVqnxNi04ZwIgQaHxHY/X+/6pCh4evbPeG0RsWH
          bVshnGgIt8Gb5VZAKCQfBw==
        From: a@example.com
        Subject: [EXT] Hi

        Body

        """),
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=2SmKENGwc1g33EvYXaxkGw887yekfl1TpU8vP1svz/o=;
         b=ul6bd+DZpzInPdEBArkdbxt1rikEQFRXQRhnXZfurah3pKowWwj6CM4dZLSfCkht
          rtCC33GneY3f6pHfPVdlBg==
        From: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=NNlv4okfURy1X5InPpYdfCW64XVqnxNi04ZwIgQaHxHY/X+/6pCh4evbPeG0RsWH
          bVshnGgIt8Gb5VZAKCQfBw==
        From: a@example.com
        Subject:   Hi

        Body

        """),
      .authenticated(
        zone: "; the key is gone: nothing can be said",
        """
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
    for result in message.dkim where result.isChangedBehindSignature {
      findings.report(
        message.field(of: result),
        "The signature of \(result.signer) fails: \(result.reason.text).\(message.explanation(of: result))")
    }
  }
}
