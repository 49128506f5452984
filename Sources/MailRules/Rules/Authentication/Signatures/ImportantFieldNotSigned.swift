import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH011: a valid signature leaves fields open that readers rely on.
struct ImportantFieldNotSigned: Rule {
  let description = RuleDescription(
    code: "AUTH011", name: "important_field_not_signed", severity: .info,
    summary: "A signature that passes leaves open a field that readers rely on.",
    rationale: """
      Whoever has the message can send it on with another Subject or Reply-To, and it still verifies. Answers to a \
      ticket then go elsewhere.
      """,
    remedy: "Put Subject and Reply-To into the signer’s list of fields (h=), Reply-To even where it is absent.",
    requirements: ["C14"], standards: ["RFC 6376 §5.4.1", "RFC 6376 §8.15"],
    triggering: [
      .authenticated(
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=NNlv4okfURy1X5InPpYdfCW64XVqnxNi04ZwIgQaHxHY/X+/6pCh4evbPeG0RsWH
          bVshnGgIt8Gb5VZAKCQfBw==
        From: a@example.com
        ↓Reply-To: b@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          s2._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=a28skMPBCRDuWAsWd+eSJnObaKAUSWtOcB2szBG2rJc="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s2;
         h=from:reply-to:subject;
         bh=xZreiYFGbV0irOQqSgBXAyQ5LQWIZUt9sVESlSr+214=;
         b=2WNGr494FfUUpt7mp1RZqq+UD3qyVtecGiItHpTVEm/jd/NKs6cFud51uSuBqh1I
          TGyNOWAiWAZOjdNrTzSuDg==
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=xZreiYFGbV0irOQqSgBXAyQ5LQWIZUt9sVESlSr+214=;
         b=gHGLgoNznc2f4y8qRBxOfsyM1ou/eNy2mQfHoz1ygYSFxTV9beQTyrfT8MKObRxi
          97I66x1HtY+W5FQRE2GPCA==
        From: a@example.com
        Reply-To: b@example.com
        Subject: Hi

        One signature that covers it is enough.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    let passing = message.dkim.filter { $0.outcome == .pass && message.isAligned($0) }
    guard let first = passing.first else { return }
    // A field counts as covered when any of the signatures covers it.
    for open in first.unsignedFields where open.matters {
      guard passing.allSatisfy({ $0.unsignedFields.contains(open) }) else { continue }
      let field = message.message.fields[open.field]
      findings.report(
        field, "\(message.message.string(field.name)) is not covered by the signature of \(first.signer).")
    }
  }
}
