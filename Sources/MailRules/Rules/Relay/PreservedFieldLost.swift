import InternetMessage
import MailFacts

/// PRES101: the relay removed a preserved field.
struct PreservedFieldLost: Rule {
  let description = RuleDescription(
    code: "PRES101", name: "preserved_field_lost_in_relay", severity: .error,
    summary: "The relay removed one of the five fields that must survive it.",
    rationale: """
      The field was there when the message left the help desk and is gone behind the relay. Without it the \
      recipients’ autoresponders answer, and another help desk takes the notification for a customer’s mail.
      """,
    remedy: "Take the header filter out of the relay, or exempt mail from the connector.",
    requirements: ["C16"], standards: ["RFC 3834 §5", "RFC 5322 §3.6.8"],
    triggering: [
      .pair(
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Mailer: Zendesk Mailer
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """,
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        Auto-Submitted: auto-generated
        Subject: Hi
        ↓
        Body

        """),
      .pair(
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Mailer: Zendesk Mailer
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """,
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Mailer: Zendesk Mailer
        Subject: Hi
        ↓
        Body

        """),
    ],
    nonTriggering: [
      .pair(
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Mailer: Zendesk Mailer
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """,
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        x-mailer: Zendesk Mailer
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """),
      .pair(
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """,
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard pair.before.isJudgedForPreservation else { return }
    for name in PreservedFieldName.allCases {
      guard let field = pair.preserved.first(where: { $0.name == name.name }), field.state == .missing,
        let before = field.before
      else { continue }
      findings.report(missing: field.name, "\(field.name) was \(before.shortened) before the relay and is gone.")
    }
  }
}
