import InternetMessage
import MailFacts

/// AUTO013: the message came back to one who marked it.
struct RecipientInLoopMark: Rule {
  let description = RuleDescription(
    code: "AUTO013", name: "recipient_in_loop_mark", severity: .error,
    summary: "X-Loop names a recipient of the message: it went through that recipient before.",
    rationale: """
      A program writes its own address into X-Loop when it sends, and is to discard what comes back with it. That \
      the mark comes back to its writer shows a loop.
      """,
    remedy: "Find out who sends the message back, most often an autoresponder or a forwarding.",
    requirements: ["L1"], standards: ["RFC 5321 §6.3"],
    triggering: [
      """
      From: a@example.com
      To: Support <support@example.com>
      ↓X-Loop: support@example.com

      Body

      """,
      """
      Delivered-To: list@example.com
      From: a@example.com
      X-Loop: other@example.com
      ↓X-Loop: List@Example.com

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      To: support@example.com
      X-Loop: a@example.com

      The sender’s own mark.

      """
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.fields.contains(.xLoop) else { return }
    var recipients = Set((facts.header.to + facts.header.cc).map { $0.addrSpec.lowercased() })
    for delivery in facts.header.deliveredTo {
      if let address = delivery.address { recipients.insert(address.text.lowercased()) }
    }
    for field in facts.message.all(.xLoop) {
      let mark = facts.value(of: field)
      guard recipients.contains(mark.lowercased()) else { continue }
      findings.report(field, "\(mark.shortened) is a recipient of the message that bears its mark.")
    }
  }
}
