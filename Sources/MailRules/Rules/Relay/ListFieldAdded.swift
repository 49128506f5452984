import InternetMessage
import MailFacts

/// PRES105: the relay made list mail of the message.
struct ListFieldAdded: Rule {
  let description = RuleDescription(
    code: "PRES105", name: "list_field_added_in_relay", severity: .warning,
    summary: "The relay added a field that changes what autoresponders do.",
    rationale: """
      Precedence, list fields and Auto-Submitted tell receiving programs what sort of mail it is. Added on the \
      way, by a group address or a list manager, they turn a person’s answer into list mail that nobody’s \
      responder answers and filters put aside.
      """,
    remedy: """
      Let the connector’s mail go to the recipient without passing a group address or a list.
      """,
    requirements: ["C17"], standards: ["RFC 2919 §2", "RFC 2369 §3", "RFC 3834 §5"],
    triggering: [
      .pair(
        """
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """,
        """
        ↓Precedence: bulk
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """),
      .pair(
        """
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """,
        """
        From: a@example.com
        To: b@example.org
        ↓List-Id: <all.example.com>
        Subject: Hi

        Body

        """),
      .pair(
        """
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """,
        """
        From: a@example.com
        To: b@example.org
        ↓Auto-Submitted: auto-generated
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .pair(
        """
        Precedence: bulk
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """,
        """
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:41 +0000
        precedence: bulk
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """),
      .pair(
        """
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """,
        """
        X-Spam-Flag: NO
        Delivered-To: b@example.org
        From: a@example.com
        To: b@example.org
        Subject: Hi

        Body

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    for change in pair.changes where change.kind == .added || change.kind == .changed {
      guard let field = change.after else { continue }
      let isList = ListFieldOnHelpDeskMail.kinds.contains(change.fieldKind)
      let isNew = change.fieldKind == .autoSubmitted && !pair.before.fields.contains(.autoSubmitted)
      guard isList || isNew else { continue }
      let what = change.kind == .added ? "added" : "changed"
      findings.report(field, "The relay \(what) \(change.fieldKind.name): \((change.valueAfter ?? "").shortened).")
    }
  }
}
