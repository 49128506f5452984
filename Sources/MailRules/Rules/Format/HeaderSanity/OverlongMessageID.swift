import InternetMessage
import MailFacts

extension FormatRules {
  static let overlongMessageID = FormatRule(
    reportOverlongMessageID,
    description: RuleDescription(
      code: "FMT132", name: "overlong_message_id", severity: .warning,
      summary: "A message identifier is longer than 250 octets.",
      rationale: """
        Many programs keep identifiers in columns of 255 characters and cut longer ones: answers then refer \
        to an identifier that nobody knows, and open new tickets.
        """,
      remedy: "Let the sending program make shorter identifiers.",
      standards: ["RFC 5322 §3.6.4"],
      triggering: [
        RuleExample(
          stringLiteral: "From: a@example.com\nMessage-ID: ↓<" + String(repeating: "1", count: 250)
            + "@example.com>\n\nBody\n")
      ],
      nonTriggering: [
        RuleExample(
          stringLiteral: "From: a@example.com\nMessage-ID: <" + String(repeating: "1", count: 236)
            + "@example.com>\n\nBody\n"),
        RuleExample(
          stringLiteral: "From: a@example.com\nReferences: " + String(repeating: "<1@example.com>\n ", count: 40)
            + "<2@example.com>\n\nBody\n"),
      ]))

  private static func reportOverlongMessageID(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    if let identifier = facts.header.messageID { check(identifier.range, &findings) }
    for identifier in facts.header.inReplyTo { check(identifier.range, &findings) }
    for identifier in facts.header.references { check(identifier.range, &findings) }
  }

  private static func check(_ identifier: Range<Int>, _ findings: inout FindingCollector) {
    guard identifier.count > identifierLimit else { return }
    findings.report(at: identifier, "This identifier has \(identifier.count) octets.")
  }

  /// A little below the columns of 255 characters, since some programs add to what they keep.
  private static let identifierLimit = 250
}
