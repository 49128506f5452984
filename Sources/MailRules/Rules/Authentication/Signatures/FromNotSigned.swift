import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH010: a signature does not cover From.
struct FromNotSigned: Rule {
  let description = RuleDescription(
    code: "AUTH010", name: "from_not_signed", severity: .error,
    summary: "The signature does not cover the From field, which every signature must.",
    rationale: """
      A signature that leaves From open vouches for nobody: whoever has the message can send it on under another name. \
      Receivers do not accept it.
      """,
    remedy: "Put From into the signer’s list of fields (h=).",
    requirements: ["C14"], standards: ["RFC 6376 §5.4", "RFC 6376 §6.1.1"],
    triggering: [
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=52JWx3QcUt2DiOFXU61aqrnAotwNxIn97qsv9qHy7Ob0PjJCo5AFyVVeBQXFAlUW
          EdfW1oNoRdUvGaXkn1DCAw==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=From;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=9/SkZnVNdOwUFN3iPIdO0vTJREvpC7ylf0a/e4QRxxBFkNlEiGXAm+ygIl3sIlp9
          d7DS0TWsVhuYCqZsfVdzDg==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason == .fromNotSigned {
      findings.report(message.field(of: result), "The signature of \(result.signer) does not cover From.")
    }
  }
}
