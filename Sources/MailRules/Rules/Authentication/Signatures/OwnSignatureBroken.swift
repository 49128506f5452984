import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH003: the Author Domain's own signature is broken and nothing replaces it.
struct OwnSignatureBroken: Rule {
  let description = RuleDescription(
    code: "AUTH003", name: "own_signature_broken", severity: .error,
    summary: "The signature of the Author Domain fails, and no other aligned one passes.",
    rationale: """
      The help desk signed for the organisation, and a server behind it broke the signature without signing again. \
      Recipients treat the mail as unsigned, and with a strict policy they reject it.
      """,
    remedy: "Do not change signed fields or the body behind the signature, or sign again at the last own server.",
    requirements: ["C25", "C14"], standards: ["RFC 6376 §6.1.3", "RFC 9989 §4.4"],
    triggering: [
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
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=LxLXG/cPlN0he8XdZUDYk9pRQIjmYkT3NRBgeHF/TQWKtSeQf86Dq35JgV9DFCGy
          ShYsfK61aK1cz+ETuYemDw==
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=2SmKENGwc1g33EvYXaxkGw887yekfl1TpU8vP1svz/o=;
         b=ul6bd+DZpzInPdEBArkdbxt1rikEQFRXQRhnXZfurah3pKowWwj6CM4dZLSfCkht
          rtCC33GneY3f6pHfPVdlBg==
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"""
          s1._domainkey.example.net. TXT "v=DKIM1; k=ed25519; p=Kbxxe70fSEPsY8hOogWc8uX4qkAv3pIEJVsNrcILnRQ="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.net; s=s1;
         h=from:subject;
         bh=2SmKENGwc1g33EvYXaxkGw887yekfl1TpU8vP1svz/o=;
         b=ig9ntzyNlEfoXV80evmX4oFfdRcPGa6AtWt5BbIAWDzghWPZ6IH4P2+LVtKydHGi
          741kolTH81StxiCl/wxGCw==
        From: a@example.com
        Subject: Hi

        Body

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    let aligned = message.dkim.filter(message.isAligned)
    guard !aligned.contains(where: { $0.outcome == .pass }), !message.hasForeignPass,
      let broken = aligned.first(where: \.isChangedBehindSignature)
    else { return }
    findings.report(
      message.field(of: broken),
      "The own signature of \(broken.signer) fails and no other one of the domain passes: \(broken.reason.text).\(message.explanation(of: broken))"
    )
  }
}
