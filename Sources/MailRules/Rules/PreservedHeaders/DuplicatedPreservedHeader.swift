import InternetMessage
import MailFacts

/// PRES003: a preserved field stands more than once.
struct DuplicatedPreservedHeader: Rule {
  let description = RuleDescription(
    code: "PRES003", name: "duplicated_preserved_header", severity: .error,
    summary: "A preserved field stands more than once in a notification.",
    rationale: """
      One program reads the first field, another the last. With two values that contradict each other one of them \
      answers what must not be answered.
      """,
    remedy: "Let the relay leave the field alone when it is there; a filter that sets a field must replace it.",
    requirements: ["C16"], standards: ["RFC 3834 §5", "RFC 5322 §3.6.8"],
    triggering: [
      """
      X-Zendesk-From-Account-Id: 3fa9c21
      Auto-Submitted: no
      ↓Auto-Submitted: auto-generated

      Body

      """,
      """
      X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
      X-Mailer: Zendesk Mailer
      ↓X-Mailer: Zendesk Mailer

      Body

      """,
    ],
    nonTriggering: [
      """
      X-Zendesk-From-Account-Id: 3fa9c21
      Auto-Submitted: auto-generated
      X-Mailer: Zendesk Mailer

      X-Mailer: in the text

      """,
      """
      From: a@example.com
      X-Mailer: One
      X-Mailer: Two

      Not from the help desk.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.isJudgedForPreservation else { return }
    for name in PreservedFieldName.allCases where facts.fields.count(of: name.kind) > 1 {
      for field in facts.message.all(name.kind).dropFirst() {
        findings.report(field, "\(name.name) stands again: \(facts.value(of: field).shortened).")
      }
    }
  }
}
