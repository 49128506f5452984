import InternetMessage
import MailFacts

/// PRES108: the relay removed the trace.
struct ReceivedRemoved: Rule {
  let description = RuleDescription(
    code: "PRES108", name: "received_removed_in_relay", severity: .warning,
    summary: "The relay removed Received fields.",
    rationale: """
      Servers end loops by counting these fields, and they alone show which way a message took. A relay that \
      removes them lets a loop run without end.
      """,
    remedy: "Take the rule out that ignores Received fields; hide inner names by other means.",
    requirements: ["C17"], standards: ["RFC 5321 §4.4", "RFC 5321 §6.3"],
    triggering: [
      .pair(
        """
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:42 +0000
        Received: by a.example; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com

        Body

        """,
        """
        Received: from b.example by c.example; Mon, 2 Mar 2026 07:12:43 +0000
        From: a@example.com
        ↓
        Body

        """)
    ],
    nonTriggering: [
      .pair(
        """
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:42 +0000
        Received: by a.example; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com

        Body

        """,
        """
        Received: from b.example by c.example; Mon, 2 Mar 2026 07:12:43 +0000
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:42 +0000
        Received: by a.example; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com

        Body

        """),
      .pair(
        """
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:42 +0000
        Received: by a.example; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com

        Body

        """,
        """
        Received: from b.example by c.example; Mon, 2 Mar 2026 07:12:43 +0000
        Received: from a.example
         by b.example; Mon, 2 Mar 2026 07:12:42 +0000
        Received: by a.example; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com

        Body

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    let removed = pair.changes.count { $0.fieldKind == .received && $0.kind == .removed }
    guard removed > 0 else { return }
    let fields = removed == 1 ? "One Received field" : "\(removed) Received fields"
    findings.report(missing: "Received", "\(fields) of before the relay cannot be found behind it.")
  }
}
