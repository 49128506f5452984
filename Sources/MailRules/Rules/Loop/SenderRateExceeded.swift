import HelpDesk
import InternetMessage
import MailFacts

/// LOOP001: a sender writes more within an hour than the help desk takes (LP09).
struct SenderRateExceeded: Rule {
  let description = RuleDescription(
    code: "LOOP001", name: "sender_rate_exceeded", severity: .warning,
    summary: "A sender writes more within an hour than the help desk takes.",
    rationale: """
      The help desk accepts 20 messages of a sender within an hour, suspends the next 20 and rejects what is beyond; for \
      a sender on the allow list each number is ten times as high, and what is beyond is dropped. Two automatic systems \
      that answer each other get there within minutes, and a system that reports by mail loses messages without a word.
      """,
    remedy: """
      When the sender is an automatic system, stop its answers to the help desk's mail; when it writes that much for \
      good reason, put it on the allow list.
      """,
    standards: ["RFC 3834 §2", "Zendesk, limits of mail from one sender"],
    triggering: [
      .rated(
        21,
        """
        ↓From: robot@example.org
        To: support@example.com
        Subject: Re: Your request

        The first message to be suspended.

        """),
      .rated(
        41,
        """
        ↓From: robot@example.org
        To: support@example.com
        Subject: Re: Your request

        The first message to be rejected.

        """),
    ],
    nonTriggering: [
      .rated(
        20,
        """
        From: robot@example.org
        To: support@example.com
        Subject: Re: Your request

        The last message to be accepted.

        """)
    ])

  func check(_ subject: RatedMessage, _ findings: inout FindingCollector) {
    let crossing = subject.crossing
    let fate: String
    switch crossing.rate.outcome {
    case .accepted: return
    case .suspended: fate = "suspends"
    case .rejected: fate = crossing.isAllowListed ? "drops" : "rejects"
    }
    let count = crossing.isExact ? "\(crossing.rate.number)" : "at least \(crossing.rate.number)"
    let listed = crossing.isAllowListed ? ", on the allow list," : ""
    let sum = crossing.messages == 1 ? "this one" : "\(crossing.messages) messages from here on"
    let text =
      "\(crossing.sender.shortened)\(listed) has sent \(count) messages within an hour: the help desk \(fate) \(sum)."
    if let field = subject.facts.first(.from) {
      findings.report(field, text)
    } else {
      findings.report(missing: "From", text)
    }
  }
}
