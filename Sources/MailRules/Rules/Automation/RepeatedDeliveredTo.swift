import InternetMessage
import MailFacts

/// AUTO012: the message was delivered to the same mailbox before.
struct RepeatedDeliveredTo: Rule {
  let description = RuleDescription(
    code: "AUTO012", name: "repeated_delivered_to", severity: .error,
    summary: "Delivered-To names the same address twice: the message went in a circle.",
    rationale: """
      Each delivery writes the address in front. An address that stands there twice was reached twice, so two \
      mailboxes forward to each other, and only the hop limit ends it.
      """,
    remedy: "Take one of the two forwardings away.",
    requirements: ["C19"], standards: ["RFC 9228 §3", "RFC 5321 §6.3"],
    triggering: [
      """
      Delivered-To: support@example.com
      Delivered-To: service@example.com
      ↓Delivered-To: support@example.com
      From: a@example.com

      Body

      """
    ],
    nonTriggering: [
      """
      Delivered-To: support@example.com
      Delivered-To: service@example.com
      X-Original-To: support@example.com
      X-Original-To: support@example.com
      From: a@example.com

      A repeated X-Original-To does not count.

      """,
      """
      Delivered-To: Support@example.com
      Delivered-To: support@example.com
      From: a@example.com

      The standard compares octets.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.header.deliveredTo.count > 1 else { return }
    var seen: Set<String> = []
    for delivery in facts.header.deliveredTo where !seen.insert(delivery.verbatim).inserted {
      guard let field = facts.message.field(holding: delivery.range.lowerBound) else { continue }
      findings.report(field, "The message was delivered to \(delivery.verbatim.shortened) before.")
    }
  }
}

extension Message {
  /// The field of the message's own header whose body holds an offset.
  func field(holding offset: Int) -> HeaderField? { fields().first { $0.body.contains(offset) } }
}
