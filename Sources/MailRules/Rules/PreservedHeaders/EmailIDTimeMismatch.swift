import InternetMessage
import MailFacts

/// PRES006: the time inside the Email-Id is not that of Date.
struct EmailIDTimeMismatch: Rule {
  let description = RuleDescription(
    code: "PRES006", name: "email_id_time_mismatch", severity: .warning,
    summary: "The time inside X-Zendesk-Email-Id is not that of the Date field.",
    rationale: """
      The help desk makes the identifier when it writes the message: the two times differ by less than two seconds. A \
      greater difference shows a message that was replayed, edited or forged, or a relay that writes a Date of its own.
      """,
    remedy: "Compare Date with the message as it left the help desk, and look for the same identifier seen before.",
    requirements: ["C16", "C17"], standards: ["RFC 5322 §3.6.1"],
    triggering: [
      """
      Date: Mon, 2 Mar 2026 07:18:41 +0000
      From: a@example.com
      ↓X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2

      Six minutes late.

      """,
      """
      Date: Mon, 2 Mar 2026 07:12:30 +0000
      From: a@example.com
      ↓X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2

      Eleven seconds early.

      """,
    ],
    nonTriggering: [
      """
      Date: Mon, 2 Mar 2026 08:12:43 +0100
      From: a@example.com
      X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2

      Two seconds late, in another zone.

      """,
      """
      From: a@example.com
      X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2

      Without Date there is nothing to compare.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let email = facts.zendesk.email, let mark = facts.zendesk.emailID, let date = facts.date else { return }
    // In whole seconds: Date has no others, and a Date in the year 900,000,000 has too many milliseconds.
    let difference = (email.millisecondsSince1970 / 1000 - date).magnitude
    guard difference > TimeTolerance.seconds else { return }
    let distance = TimeTolerance.words(seconds: difference)
    findings.report(mark.field, "The identifier was made \(distance) away from Date.")
  }
}

/// How far the times inside identifiers may lie from Date.
enum TimeTolerance {
  /// Ten seconds.
  ///
  /// The greatest difference measured was 1.9 seconds in 31 messages, the whole seconds of Date included. Five times
  /// that leaves room for a busy queue, and edits and replays are minutes to years away.
  static var seconds: UInt64 { 10 }

  /// A span in the unit that people would use: `6 minutes`.
  static func words(seconds: UInt64) -> String {
    switch seconds {
    case ..<120: "\(seconds) seconds"
    case ..<7_200: "\(seconds / 60) minutes"
    case ..<172_800: "\(seconds / 3_600) hours"
    default: "\(seconds / 86_400) days"
    }
  }
}
