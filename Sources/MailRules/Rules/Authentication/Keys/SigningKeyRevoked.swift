import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH016: the key of a signature was revoked.
struct SigningKeyRevoked: Rule {
  let description = RuleDescription(
    code: "AUTH016", name: "signing_key_revoked", severity: .error,
    summary: "The key of the signature was revoked: its record is empty.",
    rationale: """
      A domain empties the record of a key that must not be believed any more. Mail that is still signed with it fails \
      everywhere.
      """,
    remedy: "Let the signer use the current selector.",
    requirements: ["C14", "C27"], standards: ["RFC 6376 §3.6.1"],
    triggering: [
      .authenticated(
        zone: #"s1._domainkey.example.com. TXT "v=DKIM1; p=""#,
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=NNlv4okfURy1X5InPpYdfCW64XVqnxNi04ZwIgQaHxHY/X+/6pCh4evbPeG0RsWH
          bVshnGgIt8Gb5VZAKCQfBw==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=NNlv4okfURy1X5InPpYdfCW64XVqnxNi04ZwIgQaHxHY/X+/6pCh4evbPeG0RsWH
          bVshnGgIt8Gb5VZAKCQfBw==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason == .keyRevoked {
      findings.report(message.field(of: result), "The key of \(result.signer) was revoked.")
    }
  }
}
