import InternetMessage
import MailFacts

/// PRES004: the account identifier has another form than all that were seen.
struct MalformedAccountID: Rule {
  let description = RuleDescription(
    code: "PRES004", name: "malformed_account_id", severity: .info,
    summary: "X-Zendesk-From-Account-Id does not have the form of an account identifier.",
    rationale: """
      The identifier tells a receiving help desk that the mail comes from another account, so that it sends no \
      automatic notification back. Seven small hexadecimal digits were seen on all mail; the form is observed, not \
      documented.
      """,
    remedy: "Compare with the message as it left the help desk; take out the rule that rewrites the field.",
    requirements: ["C16", "L3"], standards: ["RFC 5322 §3.6.8"],
    triggering: [
      """
      From: a@example.com
      ↓X-Zendesk-From-Account-Id: 3FA9C2

      Body

      """,
      """
      From: a@example.com
      ↓X-Zendesk-From-Account-Id: 12345678

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      X-Zendesk-From-Account-Id:
       3fa9c21

      Body

      """
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let mark = facts.zendesk.accountID, !facts.zendesk.hasWellFormedAccountID else { return }
    findings.report(mark.field, "\(mark.value.shortened) is not seven small hexadecimal digits.")
  }
}
