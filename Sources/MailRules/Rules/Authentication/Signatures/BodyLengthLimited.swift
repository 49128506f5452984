import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH012: a signature covers only the beginning of the body.
struct BodyLengthLimited: Rule {
  let description = RuleDescription(
    code: "AUTH012", name: "body_length_limited", severity: .warning,
    summary: "The signature covers only the first octets of the body (l=).",
    rationale: """
      Anybody can add to such a message, or cover what is there with other content, and the signature still passes. \
      Several receivers do not accept it.
      """,
    remedy: "Sign without l=.",
    requirements: ["C14"], standards: ["RFC 6376 §3.5", "RFC 6376 §8.2"],
    triggering: [
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         l=6; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=kpaDZ9U6tPdpMues47xwP5vjz0RnyZCOwBYTPkdlREG+6oX+njLXgwID89tlLotQ
          HgrhiMV5KQa263R4MvmuCQ==
        From: a@example.com
        Subject: Hi

        Body
        and what somebody added

        """),
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         l=6; h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=kpaDZ9U6tPdpMues47xwP5vjz0RnyZCOwBYTPkdlREG+6oX+njLXgwID89tlLotQ
          HgrhiMV5KQa263R4MvmuCQ==
        From: a@example.com
        Subject: Hi

        Body
        """),
    ],
    nonTriggering: [
      .authenticated(
        .signedMessage)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.bodyLengthLimit != nil {
      let open = result.uncoveredBodyOctets
      findings.report(
        message.field(of: result),
        open > 0
          ? "The signature of \(result.signer) leaves the last \(open) octets of the body open."
          : "The signature of \(result.signer) lets anybody add to the body (l=).")
    }
  }
}
