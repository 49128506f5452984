import InternetMessage
import MailFacts

/// PRES005: the Email-Id is no ULID.
struct MalformedEmailID: Rule {
  let description = RuleDescription(
    code: "PRES005", name: "malformed_email_id", severity: .info,
    summary: "X-Zendesk-Email-Id does not have the form of an identifier of mail.",
    rationale: """
      The identifier begins with the time at which the message was made, by which a replayed or edited message can be \
      told. A ULID was seen on all mail since 2023; the form is observed, not documented.
      """,
    remedy: "Compare with the message as it left the help desk; take out the rule that rewrites the field.",
    requirements: ["C16"], standards: ["RFC 5322 §3.6.8"],
    triggering: [
      """
      From: a@example.com
      ↓X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9TU

      The letter U is none of Crockford's digits.

      """,
      """
      From: a@example.com
      ↓X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2

      Body

      """
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let mark = facts.zendesk.emailID, facts.zendesk.email == nil else { return }
    findings.report(mark.field, "\(mark.value.shortened) is not a ULID of 26 characters.")
  }
}
