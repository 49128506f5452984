import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH009: a signature cannot be processed as it is written.
struct MalformedSignature: Rule {
  let description = RuleDescription(
    code: "AUTH009", name: "malformed_signature", severity: .warning,
    summary: "A DKIM-Signature field cannot be processed as it is written.",
    rationale: """
      Receivers ignore such a field, so that the message counts as unsigned. A relay that re-folds or shortens long \
      fields does this, or a signer that is set up wrongly.
      """,
    remedy: "Compare the field with what the signer wrote, and mend the hop that changed it or the signer’s settings.",
    requirements: ["C25"], standards: ["RFC 6376 §3.5", "RFC 6376 §6.1.1"],
    triggering: [
      .authenticated(
        zone: "; no record is needed",
        """
        ↓DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from; bh=YQ==
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         i=@example.net; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=ohmlbgvat1yFkqgDr9E54Vp8w+IIRAh3App51o8mii8F3WxzRj4BK7hN5yHRgeCX
          02y5uEsnBgsy/rQR3/i8Cw==
        From: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         i=support@mail.example.com; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=k8vkm4NL45fXAc+cvzPF5szKS+ddkwLzjqQ7yK5wyPMhom0N8xaYdA0s5yhJagNw
          vlsP5bWbYKPXbA2w7A1IBQ==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason.isOfTheSignature {
      findings.report(message.field(of: result), "The signature cannot be processed: \(result.reason.text).")
    }
  }
}
