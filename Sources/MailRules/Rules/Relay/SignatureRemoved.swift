import InternetMessage
import MailFacts

/// PRES109: the relay removed a signature and none replaced it.
struct SignatureRemoved: Rule {
  let description = RuleDescription(
    code: "PRES109", name: "signature_removed_in_relay", severity: .warning,
    summary: "The relay removed a DKIM signature and did not sign the message itself.",
    rationale: """
      The message arrives without any signature of the organisation’s domain, so that DMARC rests on SPF alone, \
      and no forwarding survives that.
      """,
    remedy: "Leave the help desk’s signature in the message, or sign at the last own server.",
    requirements: ["C25", "C14"], standards: ["RFC 6376 §5.2", "RFC 6376 §4.2"],
    triggering: [
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        From: a@example.com
        Subject: Hi
        ↓
        Body text.

        """)
    ],
    nonTriggering: [
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=own;
         h=from:subject; bh=YQ==; b=Yw==
        From: a@example.com
        Subject: Hi

        Body text.

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard !pair.after.fields.contains(.dkimSignature) else { return }
    for signature in pair.signatures {
      findings.report(missing: "DKIM-Signature", "The signature of \(signature.domain.shortened) is gone.")
    }
  }
}
