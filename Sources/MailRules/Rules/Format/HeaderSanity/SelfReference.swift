import InternetMessage
import MailFacts

extension FormatRules {
  static let selfReference = FormatRule(
    reportSelfReference,
    description: RuleDescription(
      code: "FMT134", name: "self_reference", severity: .warning,
      summary: "The message refers to itself as the one that it answers.",
      rationale: """
        Programs that follow such a reference build a thread without a beginning; some never end. A gateway \
        that writes the same identifier into several fields is a usual cause.
        """,
      remedy: "Correct the program that writes In-Reply-To or References.",
      standards: ["RFC 5322 §3.6.4"],
      triggering: [
        """
        From: a@example.com
        Message-ID: <1@example.com>
        In-Reply-To: ↓<1@example.com>

        Body

        """,
        """
        From: a@example.com
        Message-ID: <1@example.com>
        References: <0@example.com> ↓<1@example.com>

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Message-ID: <2@example.com>
        In-Reply-To: <1@example.com>
        References: <1@example.com>

        Body

        """,
        """
        From: a@example.com
        In-Reply-To: <1@example.com>

        Body

        """,
      ]))

  private static func reportSelfReference(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let own = facts.header.messageID else { return }
    for references in [facts.header.inReplyTo, facts.header.references] {
      for reference in references where reference == own {
        findings.report(at: reference.range, "This is the identifier of the message itself.")
      }
    }
  }
}
