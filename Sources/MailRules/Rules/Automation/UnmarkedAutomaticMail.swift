import InternetMessage
import MailFacts

/// AUTO005: a program sent the message and does not say so.
struct UnmarkedAutomaticMail: Rule {
  let description = RuleDescription(
    code: "AUTO005", name: "unmarked_automatic_mail", severity: .warning,
    summary: "Automatic mail does not say so: Auto-Submitted is missing.",
    rationale: """
      The message shows by other signs that a program sent it, but the field that others look for is not there, \
      and there is an address to answer to. It invites the answers of autoresponders and help desks.
      """,
    remedy: "Let the sending program add Auto-Submitted: auto-generated or auto-replied.",
    requirements: ["L1", "L4"], standards: ["RFC 3834 §5", "RFC 3834 §3.1.7"],
    triggering: [
      """
      Return-Path: <a@example.com>
      From: a@example.com
      Subject: Afwezigheidsbericht
      X-Autorespond: a
      Precedence: auto_reply
      ↓
      Body

      """,
      """
      From: MAILER-DAEMON@example.com
      Subject: Returned mail
      ↓
      Body

      """,
    ],
    nonTriggering: [
      """
      Return-Path: <a@example.com>
      From: a@example.com
      X-Autorespond: a
      Precedence: auto_reply
      Auto-Submitted: auto-replied

      Body

      """,
      """
      Return-Path: <>
      From: MAILER-DAEMON@example.com

      Nobody can answer to a null reverse path.

      """,
      """
      From: a@example.com
      Subject: Out of office next week, please ship before Friday

      A person writes about an absence.

      """,
      """
      From: news@example.com
      List-Unsubscribe: <https://example.com/u>

      List fields keep responders quiet.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.origin.originClass == .automated, facts.origin.confidence >= Self.leastConfidence,
      !facts.fields.contains(.autoSubmitted), !(facts.header.returnPath?.isNull ?? false)
    else { return }
    let origin = facts.origin
    // The help desk's own fields are judged by PRES001; a report and list fields keep responders quiet, too.
    guard !facts.zendesk.isFromZendesk, facts.report == nil, origin.kind != .bulk, origin.kind != .list else { return }
    let signs = Self.signs(origin)
    findings.report(missing: "Auto-Submitted", "Auto-Submitted is missing, but \(signs) shows a program.")
  }

  /// A strong signal alone gives as much.
  private static let leastConfidence = 0.8

  /// The places of the signals: `Precedence and X-Autorespond`.
  private static func signs(_ origin: Origin) -> String {
    var places: [String] = []
    for evidence in origin.evidence where evidence.strength != .weak && !places.contains(evidence.place) {
      places.append(evidence.place)
    }
    return places.isEmpty ? "the rest of the message" : places.joined(separator: " and ")
  }
}
