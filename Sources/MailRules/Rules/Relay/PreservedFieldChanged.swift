import InternetMessage
import MailFacts

/// PRES102: the relay changed a preserved field.
struct PreservedFieldChanged: Rule {
  let description = RuleDescription(
    code: "PRES102", name: "preserved_field_changed_in_relay", severity: .error,
    summary: "The relay changed one of the five fields that must survive it unchanged.",
    rationale: """
      The receiving side acts on the exact values. Auto-Submitted: no invites answers, another account’s \
      identifier makes the mail look like that account’s, and an Email-Id that was changed cannot be traced.
      """,
    remedy: "Take the rewriting rule out of the relay, or exempt mail from the connector.",
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
        X-Mailer: Zendesk Mailer
        Auto-Submitted: ↓no
        Subject: Hi

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
        X-Zendesk-From-Account-Id: ↓6d2b8f4
        X-Mailer: Zendesk Mailer
        Auto-Submitted: auto-generated
        Subject: Hi

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
        X-MAILER:
         Zendesk Mailer
        Auto-Submitted: auto-generated
        Subject: Hi

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
        Auto-Submitted: auto-generated
        Subject: Hello

        Body

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard pair.before.isJudgedForPreservation else { return }
    for name in PreservedFieldName.allCases {
      guard let field = pair.preserved.first(where: { $0.name == name.name }), field.state == .changed,
        let mark = pair.after.zendesk.mark(name), let before = field.before
      else { continue }
      findings.report(
        at: field.octets.marked ?? mark.field.range,
        "\(name.name) was \(before.shortened) before the relay and is \(mark.value.shortened).")
    }
  }
}
