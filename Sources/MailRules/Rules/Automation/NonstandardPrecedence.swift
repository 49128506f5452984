import InternetMessage
import MailFacts

/// AUTO006: a Precedence of the sender’s own making.
struct NonstandardPrecedence: Rule {
  let description = RuleDescription(
    code: "AUTO006", name: "nonstandard_precedence", severity: .info,
    summary: "Precedence has a value other than those in wide use.",
    rationale: """
      Responders know bulk, junk and list. What else stands there is understood by some and not by others, so that \
      the message is answered here and not there.
      """,
    remedy: """
      Use Auto-Submitted to say that a program sent the message; leave Precedence out, or write bulk.
      """,
    requirements: ["L1"], standards: ["RFC 2076 §3.9", "RFC 3834 §3.1.8"],
    triggering: [
      """
      From: a@example.com
      ↓Precedence: auto_reply

      Body

      """,
      """
      From: a@example.com
      ↓Precedence: urgent

      Body

      """,
      """
      From: a@example.com
      ↓Precedence:

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      Precedence: BULK

      Body

      """,
      """
      From: a@example.com
      Precedence: first-class

      Body

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let field = facts.first(.precedence) else { return }
    switch facts.header.precedence?.keyword {
    case .bulk, .junk, .list, .ordinary: return
    case .automatic, .spam, .other, nil: break
    }
    findings.report(field, "Precedence is \(facts.value(of: field).shortened); responders know bulk, junk and list.")
  }
}
