import InternetMessage
import MailFacts

/// PRES103: the relay set a preserved field that was there.
struct PreservedFieldDuplicated: Rule {
  let description = RuleDescription(
    code: "PRES103", name: "preserved_field_duplicated_in_relay", severity: .error,
    summary: "The relay added a second one of a field that must survive it unchanged.",
    rationale: """
      One program reads the first field, another the last: with two values some recipients’ programs answer what \
      must not be answered.
      """,
    remedy: """
      Let the relay replace a field that it sets, and leave the five fields of the connector’s mail alone.
      """,
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
        ↓X-Mailer: Zendesk Mailer
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
        Auto-Submitted: no
        ↓Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .pair(
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Mailer: Zendesk Mailer
        X-Mailer: Two
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """,
        """
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Mailer: Zendesk Mailer
        X-Mailer: Two
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
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:41 +0000
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Mailer: Zendesk Mailer
        Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard pair.before.isJudgedForPreservation else { return }
    for name in PreservedFieldName.allCases {
      guard let field = pair.preserved.first(where: { $0.name == name.name }), field.state == .duplicated else {
        continue
      }
      for again in pair.after.message.all(name.kind).dropFirst() {
        findings.report(again, "\(name.name) stands again behind the relay: \(pair.after.value(of: again).shortened).")
      }
    }
  }
}
