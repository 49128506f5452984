import InternetMessage
import MailFacts

/// AUTO001: the field that says whether a program sent the message stands twice.
struct RepeatedAutoSubmitted: Rule {
  let description = RuleDescription(
    code: "AUTO001", name: "repeated_auto_submitted", severity: .warning,
    summary: "Auto-Submitted stands more than once.",
    rationale: """
      The field may stand once. When a relay adds a second one, some programs read the first and some the last; \
      where the two contradict each other, a program that reads no takes the message for a person’s.
      """,
    remedy: "Let the relay leave the field alone when it is there.",
    requirements: ["L1", "C16"], standards: ["RFC 3834 §5"],
    triggering: [
      """
      From: a@example.com
      Auto-Submitted: no
      ↓Auto-Submitted: auto-generated

      Body

      """,
      """
      From: a@example.com
      Auto-Submitted: auto-replied
      X-Other: 1
      ↓auto-submitted: auto-replied

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      Auto-Submitted: auto-generated

      Auto-Submitted: no

      """
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.fields.count(of: .autoSubmitted) > 1 else { return }
    let fields = facts.message.all(.autoSubmitted)
    let first = facts.value(of: fields[0])
    for field in fields.dropFirst() {
      let value = facts.value(of: field)
      let isSame = value == first
      findings.report(
        field,
        isSame
          ? "Auto-Submitted stands again with the same value."
          : "Auto-Submitted stands again: \(value.shortened) contradicts \(first.shortened).")
    }
  }
}
