import InternetMessage
import MailFacts

extension FormatRules {
  static let tooManyHops = FormatRule(
    reportTooManyHops,
    description: RuleDescription(
      code: "FMT131", name: "too_many_hops", severity: .warning,
      summary: "The message has passed more than fifty hops.",
      rationale: """
        Servers take it for a loop: Postfix returns a message with more than 50 Received fields. Two systems \
        forward to each other, or a rule forwards to its own mailbox.
        """,
      remedy: """
        Follow the Received fields to the two systems that take turns, and remove one of the forwardings.
        """,
      requirements: ["C19"],
      standards: ["RFC 5321 §6.3"],
      triggering: [
        RuleExample(stringLiteral: "↓" + received(51) + "From: a@example.com\n\nBody\n")
      ],
      nonTriggering: [
        RuleExample(stringLiteral: received(50) + "From: a@example.com\n\nBody\n")
      ]))

  private static func reportTooManyHops(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    var newest: HeaderField?
    var count = 0
    for field in facts.message.fields() where field.kind == .received {
      newest = newest ?? field
      count += 1
    }
    guard let newest, count > hopLimit else { return }
    findings.report(newest, "There are \(count) Received fields.")
  }

  /// The default of Postfix's hopcount_limit; other servers stop earlier, between 25 and 30, but honest mail gets there.
  private static let hopLimit = 50

  /// So many Received fields, a minute apart.
  private static func received(_ count: Int) -> String {
    (0..<count).reversed().map { hop in
      let minute = hop < 10 ? "0\(hop)" : "\(hop)"
      return "Received: from a.example by b.example with ESMTP; Mon, 2 Mar 2026 10:\(minute):00 +0000\n"
    }.joined()
  }
}
