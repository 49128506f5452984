import InternetMessage
import MailFacts

extension FormatRules {
  static let repeatedUniqueField = DefectRule(
    .repeatedUniqueField,
    description: RuleDescription(
      code: "FMT033", name: "repeated_unique_field", severity: .error,
      summary: "A field that may stand only once stands again.",
      rationale: """
        One program reads the first, another the last: the person in the mail client may see another sender \
        or subject than the one that was authenticated, and the help desk may attach the answer to another \
        requester.
        """,
      remedy: "Find the hop that adds the second field; a filter that sets a field must replace it.",
      standards: ["RFC 5322 §3.6"],
      triggering: [
        """
        From: a@example.com
        Subject: One
        ↓Subject: Two

        Body

        """,
        """
        From: a@example.com
        To: b@example.com
        ↓From: c@example.com

        Body

        """,
        """
        From: a@example.com
        Date: Mon, 2 Mar 2026 10:00:00 +0000
        ↓date: Mon, 2 Mar 2026 10:00:01 +0000

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Comments: One
        Comments: Two
        Keywords: a
        Keywords: b

        Body

        """,
        """
        From: a@example.com
        Received: from a.example by b.example; Mon, 2 Mar 2026 10:00:01 +0000
        Received: from c.example by a.example; Mon, 2 Mar 2026 10:00:00 +0000

        From: b@example.com

        """,
      ]))
}
