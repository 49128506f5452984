import InternetMessage
import MailFacts

extension FormatRules {
  static let receivedRunsBackwards = DefectRule(
    .receivedRunsBackwards,
    description: RuleDescription(
      code: "FMT047", name: "received_runs_backwards", severity: .warning,
      summary: "A hop is dated more than a minute after the hop that took the message from it.",
      rationale: """
        The clock of a server is wrong, or a Received field was forged. Delays cannot be measured, and \
        limits that count messages by time work with wrong times.
        """,
      remedy: """
        Synchronise the clocks of the servers by NTP; if they are right, doubt the older Received fields.
        """,
      standards: ["RFC 5321 §4.4"],
      triggering: [
        """
        Received: from b.example by c.example with ESMTP; Mon, 2 Mar 2026 10:00:00 +0000
        ↓Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:05:00 +0000
        From: a@example.com

        Body

        """
      ],
      nonTriggering: [
        """
        Received: from b.example by c.example with ESMTP; Mon, 2 Mar 2026 10:05:00 +0000
        Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:05:30 +0000
        From: a@example.com

        Body

        """,
        """
        Received: from b.example by c.example with ESMTP; Mon, 2 Mar 2026 05:00:00 -0500
        Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com

        Body

        """,
      ]))
}
