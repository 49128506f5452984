import InternetMessage
import MailFacts

/// PRES007: the time inside the help desk's Message-ID is not that of Date.
struct MessageIDTimeMismatch: Rule {
  let description = RuleDescription(
    code: "PRES007", name: "zendesk_message_id_time_mismatch", severity: .warning,
    summary: "The time inside the help desk's Message-ID is not that of the Date field.",
    rationale: """
      The help desk writes the time of a message into its Message-ID. When Date says another time, one of the two was \
      written anew: by a relay, or by somebody who sends an old message again.
      """,
    remedy: "Compare both fields with the message as it left the help desk.",
    requirements: ["C17"], standards: ["RFC 5322 §3.6.1", "RFC 5322 §3.6.4"],
    triggering: [
      """
      Date: Mon, 2 Mar 2026 07:06:41 +0000
      From: a@example.com
      ↓Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

      Six minutes early.

      """
    ],
    nonTriggering: [
      """
      Date: Mon, 2 Mar 2026 07:12:44 +0000
      From: a@example.com
      Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

      Body

      """,
      """
      Date: Tue, 3 Mar 2026 07:12:44 +0000
      From: a@example.com
      In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

      An answer comes later, of course.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let identifier = facts.zendesk.messageID, let date = facts.date, let field = facts.first(.messageID) else {
      return
    }
    let difference = (identifier.secondsSince1970 - date).magnitude
    guard difference > TimeTolerance.seconds else { return }
    let distance = TimeTolerance.words(seconds: difference)
    findings.report(field, "The identifier was made \(distance) away from Date.")
  }
}
