import InternetMessage
import MailFacts

/// PRES112: a declared redaction without a new signature.
struct RedactionNotSignedAgain: Rule {
  let description = RuleDescription(
    code: "PRES112", name: "redaction_not_signed_again", severity: .error,
    summary: "The relay redacted the message and did not sign it again.",
    rationale: """
      A redaction changes what the help desk signed. Unless the organisation signs the message again behind it, the \
      message leaves without a signature of its domain that holds, and receivers put it aside or reject it.
      """,
    remedy: "Sign at the last own server, behind the redaction, with a key of the domain in From.",
    requirements: ["C35"], standards: ["RFC 6376 §5.1", "RFC 6376 §3.7"],
    triggering: [
      .redaction("↓The account is [redacted]."),
      .redaction("↓The account is [redacted].", signedBy: "service.example"),
    ],
    nonTriggering: [
      .redaction("The account is [redacted].", signedBy: "example.com"),
      .redaction("The account is 0099 1234.\nNothing was [redacted]."),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard let redaction = pair.redaction else { return }
    let what: String
    switch redaction.signing {
    case .verified, .unchecked: return
    case .failed(let domain): what = "the new signature of \(domain.shortened) does not hold"
    case .missing: what = "no new signature of the domain in From stands there"
    }
    redaction.report(in: pair, &findings) { "\($0) was redacted, but \(what)." }
  }
}
