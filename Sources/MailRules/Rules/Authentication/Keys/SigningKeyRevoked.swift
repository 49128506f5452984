import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH016: the key of a signature was revoked.
struct SigningKeyRevoked: Rule {
  let description = RuleDescription(
    code: "AUTH016", name: "signing_key_revoked", severity: .error,
    summary: "The key of the signature was revoked: its record is empty.",
    rationale: """
      A domain empties the record of a key that must not be believed any more. Mail that is still signed with it fails \
      everywhere.
      """,
    remedy: "Let the signer use the current selector.",
    requirements: ["C14", "C27"], standards: ["RFC 6376 §3.6.1"],
    triggering: [
      .authenticated(
        zone: #"s1._domainkey.example.com. TXT "v=DKIM1; p=""#,
        "↓" + String.signedMessage)
    ],
    nonTriggering: [
      .authenticated(
        .signedMessage)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.reason == .keyRevoked {
      findings.report(message.field(of: result), "The key of \(result.signer) was revoked.")
    }
  }
}
