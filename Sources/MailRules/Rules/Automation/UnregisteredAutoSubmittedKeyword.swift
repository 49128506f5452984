import InternetMessage
import MailFacts

/// AUTO004: a keyword of the sender’s own making.
struct UnregisteredAutoSubmittedKeyword: Rule {
  let description = RuleDescription(
    code: "AUTO004", name: "unregistered_auto_submitted_keyword", severity: .info,
    summary: "Auto-Submitted has a keyword that no standard defines.",
    rationale: """
      Every keyword but no means a program, yet many programs compare with auto-generated and auto-replied only \
      and take all else for a person.
      """,
    remedy: "Write auto-generated for notices and auto-replied for answers.",
    requirements: ["L1"], standards: ["RFC 3834 §5", "RFC 5436 §2.7.1"],
    triggering: [
      """
      From: a@example.com
      ↓Auto-Submitted: yes

      Body

      """,
      """
      From: a@example.com
      ↓Auto-Submitted: auto-reply

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      Auto-Submitted: Auto-Generated

      Body

      """,
      """
      From: a@example.com
      Auto-Submitted: auto-notified; owner-email="a@example.com"

      Body

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let value = facts.header.autoSubmitted, value.keyword == .other, let field = facts.first(.autoSubmitted)
    else { return }
    findings.report(field, "The keyword \(value.text.shortened) is none that a standard defines.")
  }
}
