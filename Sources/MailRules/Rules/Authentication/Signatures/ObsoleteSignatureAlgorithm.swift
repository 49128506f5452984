import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH013: a signature by SHA-1.
struct ObsoleteSignatureAlgorithm: Rule {
  let description = RuleDescription(
    code: "AUTH013", name: "obsolete_signature_algorithm", severity: .error,
    summary: "The signature is made by rsa-sha1, which must not be accepted any more.",
    rationale: "Receivers treat such a signature as failed, whatever the message looks like.",
    remedy: "Sign by rsa-sha256, and by ed25519-sha256 beside it where the signer can.",
    requirements: ["C14"], standards: ["RFC 8301 §3.1"],
    triggering: [
      .authenticated(
        """
        ↓DKIM-Signature: v=1; a=rsa-sha1; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=+PsaNBXyrKV5PULdDlqJDgxDMLO72LB5xmthtv/tkTUQ34ItyctdypkHQqRKOtuY
          HXroknE65fn3KfHEumAQDw==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        .signedMessage)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.algorithm == .rsaSHA1 {
      findings.report(message.field(of: result), "The signature of \(result.signer) is made by rsa-sha1.")
    }
  }
}
