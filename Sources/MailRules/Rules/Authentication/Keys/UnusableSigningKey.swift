import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH017: there is a key, and it cannot be used for this signature.
struct UnusableSigningKey: Rule {
  let description = RuleDescription(
    code: "AUTH017", name: "unusable_signing_key", severity: .error,
    summary: "The key record of the signature cannot be used for it.",
    rationale: """
      A record with a broken value, of another kind of key, or for another use makes every signature under its selector \
      invalid: a long key cut into strings wrongly does this most often.
      """,
    remedy: "Publish the record as the signer gives it, a long one as several strings of at most 255 octets.",
    requirements: ["C14", "C27"], standards: ["RFC 6376 §3.6.1", "RFC 6376 §6.1.2"],
    triggering: [
      .authenticated(
        zone: #"s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=not base64!""#,
        "↓" + String.signedMessage),
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; s=calendar; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          """#,
        "↓" + String.signedMessage),
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; t=s; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          """#,
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         i=@mail.example.com; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=Xpqkd/xG7GAxQKApeoM2dgZzgFYhozQ29KfRAQQAQZEXw36KRKGp1gKylKQt2AfD
          N/je3F1hnFgu/CVY9kHjDQ==
        From: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; s=email; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          """#,
        .signedMessage)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason.isOfTheKey {
      findings.report(
        message.field(of: result), "The key of \(result.signer) cannot be used: \(result.reason.text).")
    }
  }
}
