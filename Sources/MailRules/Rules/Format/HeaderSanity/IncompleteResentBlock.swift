import InternetMessage
import MailFacts

extension FormatRules {
  static let incompleteResentBlock = FormatRule(
    reportIncompleteResentBlock,
    description: RuleDescription(
      code: "FMT138", name: "incomplete_resent_block", severity: .warning,
      summary: "Resent- fields lack the Resent-From or Resent-Date that belongs to them.",
      rationale: """
        Nobody can tell who sent the message again and when. The help desk and filters may then take the \
        wrong one for the sender.
        """,
      remedy: """
        Let the program that sends messages again write the whole block: at least Resent-From and \
        Resent-Date.
        """,
      standards: ["RFC 5322 §3.6.6"],
      triggering: [
        """
        ↓Resent-To: c@example.com
        Resent-From: b@example.com
        From: a@example.com

        Body

        """,
        """
        From: a@example.com
        ↓Resent-Date: Mon, 2 Mar 2026 10:00:00 +0000

        Body

        """,
      ],
      nonTriggering: [
        """
        Resent-To: c@example.com
        Resent-From: b@example.com
        Resent-Date: Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com

        Body

        """,
        """
        From: a@example.com
        X-Resent-To: b@example.com

        Body

        """,
      ]))

  private static func reportIncompleteResentBlock(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    var first: HeaderField?
    var senders = 0
    var dates = 0
    for field in facts.message.fields() {
      switch field.kind {
      case .resentFrom: senders += 1
      case .resentDate: dates += 1
      case .resentSender, .resentTo, .resentCc, .resentBcc, .resentMessageID: break
      default: continue
      }
      first = first ?? field
    }
    // Each block has one of both; which field belongs to which block cannot always be told.
    guard let first, senders == 0 || dates == 0 || senders != dates else { return }
    findings.report(
      first, "There are \(senders) Resent-From and \(dates) Resent-Date fields; each block has one of both.")
  }
}
