import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH014: an RSA key that is too short.
struct WeakSigningKey: Rule {
  let description = RuleDescription(
    code: "AUTH014", name: "weak_signing_key", severity: .warning,
    summary: "The signing key is an RSA key of less than 2048 bits.",
    rationale: """
      Below 1024 bits receivers must not accept the signature at all; below 2048 they may not for long, and the key can \
      be broken by those who have an interest in the organisation’s name.
      """,
    remedy: "Make a key of 2048 bits under a new selector, sign with it, and empty the old record a week later.",
    requirements: ["C14", "C27"], standards: ["RFC 8301 §3.2"],
    triggering: [
      .authenticated(
        zone:
          #"s1._domainkey.example.com. TXT "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCxPvfsrEETxrBkmy+Zyh2kncxtbCPPC+1vLenA8Ftev7iPifGi+xsJfnb2aSbDOTeOAUmwS35MfnMiurPW+/mq4HHtrfloWJzrrkSy+QWVDEzn8KMCeZcSj9Bk5NaTQl0DzUHqvpWJ8nV/RGqTg4tCZ+LgQUKQBu8MHvwOLLFHQQIDAQAB""#,
        """
        ↓DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=mA5WbtQDHWLHBCyBDNTuJhUgTm1/SuB1NXcmDaFpy0xl0+X5ppoPSm80EN3/j+FH
          cBiXJeSTiHQ7+1n8PObVDw==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=483TFhgFaEdcmwTauXrcMBEXu8w31fEXc0lOwSZUZYg=;
         b=7x+n0y204tnDPm6QJOtHPNJN/CXX6lHdHHIHQBelblaKVBMutdANk+xE7YlDcJyf
          p3Y/dy2xfDgXg4Py41BaDQ==
        From: a@example.com
        Subject: Hi

        A key of Ed25519 has 256 bits and is strong.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.algorithm != .ed25519SHA256 {
      guard let bits = result.keyBits, bits < Self.leastBits else { continue }
      findings.report(message.field(of: result), "The key of \(result.signer) has \(bits) bits; 2048 are the least.")
    }
  }

  /// "Signers SHOULD use RSA keys of at least 2048 bits" (RFC 8301, section 3.2).
  private static let leastBits = 2_048
}
