import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedReceived = DefectRule(
    .malformedReceived, .receivedWithoutDate,
    description: RuleDescription(
      code: "FMT046", name: "malformed_received", severity: .warning,
      summary: "A Received field cannot be read or has no date.",
      rationale: """
        Received fields are how loops are counted and delays are found. A relay that writes its own form, or \
        a filter that empties them, hides the hop.
        """,
      remedy: "Let the relay write the standard's trace field: clauses, a semicolon and a date.",
      standards: ["RFC 5321 §4.4"],
      triggering: [
        """
        Received: from a.example by b.example↓
        From: a@example.com

        Body

        """,
        """
        Received: ↓removed; Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        Received: from a.example (a.example [192.0.2.1]) by b.example with ESMTP id 1;
         Mon, 2 Mar 2026 10:00:00 +0000 (UTC)
        From: a@example.com

        Body

        """
      ]))
}
