import InternetMessage
import MailFacts

/// AUTO001: two fields say different things about who sent the message.
struct ConflictingAutoSubmitted: Rule {
  let description = RuleDescription(
    code: "AUTO001", name: "conflicting_auto_submitted", severity: .warning,
    summary: "Two Auto-Submitted fields contradict each other.",
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
      ↓auto-submitted: auto-generated

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      Auto-Submitted: auto-replied
      Auto-Submitted: Auto-Replied (vacation)

      The same twice contradicts nothing.

      """,
      """
      From: a@example.com
      Auto-Submitted: auto-generated

      Auto-Submitted: no

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.fields.count(of: .autoSubmitted) > 1 else { return }
    let fields = facts.message.all(.autoSubmitted).prefix(Self.limit)
    let values = facts.message.octets.withOctetView { view in
      fields.map { AutoSubmitted.parse(view, $0.body).value }
    }
    guard let first = values.first else { return }
    for (field, value) in zip(fields, values).dropFirst() where value?.keyword != first?.keyword {
      let other = value?.text ?? ""
      findings.report(field, "\(other.shortened) contradicts \((first?.text ?? "").shortened) in the field above.")
    }
  }

  /// How many fields of a name that may stand once are compared.
  private static let limit = 100
}
