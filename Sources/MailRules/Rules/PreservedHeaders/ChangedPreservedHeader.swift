import InternetMessage
import MailFacts

/// PRES002: a preserved field does not have its exact value.
struct ChangedPreservedHeader: Rule {
  let description = RuleDescription(
    code: "PRES002", name: "changed_preserved_header", severity: .error,
    summary: "A preserved field of a notification does not have the value with which the help desk sends it.",
    rationale: """
      The receiving side acts on the exact values. Auto-Submitted: no, or a suppress list that leaves AutoReply out, \
      invites the answers that the fields are to prevent.
      """,
    remedy: "Take the rule out of the relay that rewrites the field, or exempt mail from the connector.",
    requirements: ["C16"], standards: ["RFC 3834 §5", "MS-OXCMAIL §2.1.3.2.20"],
    triggering: [
      """
      Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      ↓Auto-Submitted: auto-replied
      X-Auto-Response-Suppress: All
      X-Mailer: Zendesk Mailer

      Body

      """,
      """
      X-Zendesk-From-Account-Id: 3fa9c21
      Auto-Submitted: auto-generated
      ↓X-Auto-Response-Suppress: DR, RN, NRN, OOF
      X-Mailer: Zendesk Mailer

      Body

      """,
      """
      X-Zendesk-From-Account-Id: 3fa9c21
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      ↓X-Mailer: Corporate Gateway 7.2

      Body

      """,
    ],
    nonTriggering: [
      """
      X-Zendesk-From-Account-Id: 3fa9c21
      auto-submitted:
       auto-generated
      X-AUTO-RESPONSE-SUPPRESS:   All
      X-Mailer: Zendesk Mailer

      Folding and the letter case of names change nothing.

      """,
      """
      From: a@example.com
      Auto-Submitted: auto-replied
      X-Mailer: AutoResponder 3

      Not from the help desk.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.isJudgedForPreservation else { return }
    for name in PreservedFieldName.allCases {
      guard let expected = name.exactValue, let mark = facts.zendesk.mark(name),
        facts.zendesk.state(of: name, date: facts.date) == .changed
      else { continue }
      findings.report(mark.field, "\(name.name) is \(mark.value.shortened) and not \(expected).")
    }
  }
}
