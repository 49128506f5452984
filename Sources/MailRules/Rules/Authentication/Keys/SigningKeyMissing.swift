import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH015: the key of a signature is not in DNS.
struct SigningKeyMissing: Rule {
  let description = RuleDescription(
    code: "AUTH015", name: "signing_key_missing", severity: .warning,
    summary: "DNS has no key for the signature, so that nobody can verify it.",
    rationale: """
      New mail with such a signature counts as unsigned: the record was never published, or the CNAME to the help desk’s \
      key is missing. In an old capture the key may merely have been retired since.
      """,
    remedy: "Publish the key, or the CNAME to it, under the selector that the signature names.",
    requirements: ["C14", "C25", "C27"], standards: ["RFC 6376 §6.1.2"],
    triggering: [
      .authenticated(
        zone: "example.com. TXT unrelated",
        "↓" + String.signedMessage)
    ],
    nonTriggering: [
      .authenticated(
        zone: "$MAILLOOP-SERVFAIL s1._domainkey.example.com.",
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=iJa61XUv757cXpmVs0AtaKGOtwjH32ciS1ZstkX699g=;
         b=Qwn6sC1Y6yo2+HjBy1G/BnCzVNuYe0EUJFW4AOL3nRFTofs0jvQCeSF+ChUmf0sS
          ZIdxRxY7m3nrj7xn1TgVCw==
        From: a@example.com
        Subject: Hi

        Nobody knows whether there is a key.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason == .noKey {
      findings.report(
        message.field(of: result),
        "DNS has no key of \(result.signer) under the selector \((result.selector ?? "").shortened).")
    }
  }
}
