import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH018: the domain says that it is only testing.
struct SigningKeyInTest: Rule {
  let description = RuleDescription(
    code: "AUTH018", name: "signing_key_in_test", severity: .info,
    summary: "The key record says that the domain is only testing DKIM (t=y).",
    rationale: "Some receivers treat mail signed with a test key as unsigned.",
    remedy: "Take the y out of t= in the key record once the signatures pass.",
    requirements: ["C27"], standards: ["RFC 6376 §3.6.1"],
    triggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; t=y; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          """#,
        "↓" + String.signedMessage)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.com. TXT "v=DKIM1; t=s; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          """#,
        .signedMessage)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    for result in message.dkim where result.isTesting {
      findings.report(message.field(of: result), "The key of \(result.signer) is marked as a test (t=y).")
    }
  }
}
