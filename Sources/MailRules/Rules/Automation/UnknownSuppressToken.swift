import InternetMessage
import MailFacts

/// AUTO011: a word that Exchange does not know.
struct UnknownSuppressToken: Rule {
  let description = RuleDescription(
    code: "AUTO011", name: "unknown_suppress_token", severity: .info,
    summary: "X-Auto-Response-Suppress holds a word that is none of its own, or words that exclude each other.",
    rationale: """
      Exchange knows DR, NDR, RN, NRN, OOF and AutoReply, or All, or None. It passes over what it does not know, \
      so that answers come which the sender meant to prevent.
      """,
    remedy: "Write All, or the list of answers that are not wanted.",
    requirements: ["C16"], standards: ["MS-OXCMAIL §2.1.3.2.20"],
    triggering: [
      """
      From: a@example.com
      ↓X-Auto-Response-Suppress: OutOfOffice

      Body

      """,
      """
      From: a@example.com
      ↓X-Auto-Response-Suppress: All, None

      Body

      """,
      """
      From: a@example.com
      ↓X-Auto-Response-Suppress:

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      X-Auto-Response-Suppress: oof, AutoReply

      Body

      """,
      """
      From: a@example.com
      X-Auto-Response-Suppress: All

      Body

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let field = facts.first(.xAutoResponseSuppress) else { return }
    let defects = facts.message.octets.withOctetView { view in
      AutoResponseSuppress.parse(view, field.body).defects.map(\.kind)
    }
    let value = facts.value(of: field).shortened
    if defects.contains(.unknownKeyword) || defects.contains(.trailingText) {
      findings.report(field, "\(value) holds a word that the field does not have.")
    } else if defects.contains(.contradictory) {
      findings.report(field, "\(value) holds words that exclude each other.")
    } else if defects.contains(.empty) {
      findings.report(field, "The field is empty and suppresses nothing.")
    }
  }
}
