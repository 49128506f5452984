import InternetMessage
import MailFacts

extension FormatRules {
  static let dateFarFromReceipt = FormatRule(
    reportDateFarFromReceipt,
    description: RuleDescription(
      code: "FMT135", name: "date_far_from_receipt", severity: .warning,
      summary: "The date lies more than a day after the first hop, or more than thirty days before it.",
      rationale: """
        The ticket is sorted into the wrong time, rules that work by age misfire, and spam filters count it. \
        The sender's clock is wrong, or an old message was sent again.
        """,
      remedy: """
        Set the sender's clock by NTP; let programs that send old mail again add Resent- fields instead of \
        keeping the message as new.
        """,
      standards: ["RFC 5322 §3.6.1", "RFC 5321 §4.4"],
      triggering: [
        """
        Received: from b.example by c.example with ESMTP; Tue, 3 Mar 2026 10:00:00 +0000
        Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com
        ↓Date: Wed, 4 Mar 2026 10:00:00 +0000

        Body

        """,
        """
        Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:00:00 +0000
        ↓Date: Mon, 2 Mar 2025 10:00:00 +0000
        From: a@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com
        Date: Mon, 2 Mar 2026 23:00:00 +0000

        Body

        """,
        """
        Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com
        Date: Sun, 1 Feb 2026 10:00:00 +0000

        Body

        """,
        """
        From: a@example.com
        Date: Sat, 1 Jan 2050 10:00:00 +0000

        Body

        """,
      ]))

  private static func reportDateFarFromReceipt(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    // A message that was sent again keeps its own date (RFC 5322, section 3.6.6).
    let message = facts.message
    guard let written = facts.date, let received = facts.header.received.last?.date?.secondsSince1970,
      message.first(.resentDate) == nil, let field = message.first(.date)
    else { return }
    if written > received, written - received > day {
      findings.report(field, "The date is more than a day after the first hop took the message.")
    } else if received > written, received - written > 30 * day {
      findings.report(field, "The date is more than thirty days before the first hop took the message.")
    }
  }

  /// A day in seconds: farther apart than any two time zones.
  private static let day: Int64 = 86_400
}
