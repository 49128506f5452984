import InternetMessage
import MailFacts

/// PRES111: a declared redaction, signed again.
struct RedactionSigned: Rule {
  let description = RuleDescription(
    code: "PRES111", name: "redacted_in_relay", severity: .info,
    summary: "The relay redacted the message as declared, and signed it again.",
    rationale: """
      Taking out what must not leave the house is a purpose of the connector. It is legitimate when the organisation \
      declares what its redactions write, nothing else differs, and the message is signed again behind them.
      """,
    remedy: "Nothing is to be done.",
    requirements: ["C35"], standards: ["RFC 6376 §5.1"],
    triggering: [
      .redaction("↓The account is [redacted].", signedBy: "example.com")
    ],
    nonTriggering: [
      .redaction("The account is [redacted], and here is a disclaimer.", signedBy: "example.com")
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard let redaction = pair.redaction else { return }
    let who: String
    switch redaction.signing {
    case .verified(let domain): who = "signed again by \(domain.shortened)"
    case .unchecked(let domain): who = "signed again by \(domain.shortened), which nobody checked"
    case .failed, .missing: return
    }
    redaction.report(in: pair, &findings) { "\($0) was redacted as declared, and \(who)." }
  }
}

extension Redaction {
  /// Reports each place that was redacted.
  func report(in pair: PairFacts, _ findings: inout FindingCollector, _ text: (String) -> String) {
    if isInSubject, let subject = pair.after.first(.subject) { findings.report(subject, text("The subject")) }
    for part in parts.prefix(Self.partsLimit) {
      let message = pair.after.message
      let type = message.contentType(of: part).mediaType
      findings.report(at: message.parts[part].body, part: part, text("The \(type) part"))
    }
  }

  private static var partsLimit: Int { 50 }
}
