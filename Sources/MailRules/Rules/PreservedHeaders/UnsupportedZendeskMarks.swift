import InternetMessage
import MailFacts

/// PRES008: a message claims to come from the help desk, and nothing bears it out.
struct UnsupportedZendeskMarks: Rule {
  let description = RuleDescription(
    code: "PRES008", name: "unsupported_zendesk_marks", severity: .warning,
    summary: "The message bears marks of a help desk account, but none in a form that the help desk writes.",
    rationale: """
      Anybody can copy X-Mailer or a header field's name. A message without an account identifier, Email-Id, \
      Message-ID or first hop of the help desk's own form is either an imitation or so badly damaged on its way that \
      the receiving side cannot recognise it.
      """,
    remedy: "Do not trust it as mail of another account; if it is your own, look for the relay that strips it.",
    requirements: ["C16", "L3"], standards: ["RFC 5322 §3.6.8"],
    triggering: [
      """
      Received: from win-7 (vps.hosting.example [203.0.113.118]) by mx.example.com with ESMTP; Thu, 12 Mar 2026
       03:44:12 +0000
      From: Other Desk <hello@other-desk.zendesk.com>
      Message-ID: <DE41AA07@vps.hosting.example>
      ↓X-Mailer: Zendesk Mailer
      X-Zendesk-From-Account-Id: 6D2B8F41

      Body

      """,
      """
      From: a@example.com
      ↓X-Delivery-Context: rule-41966354-event-id-37573018512742

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      X-Mailer: Zendesk Mailer
      X-Zendesk-From-Account-Id: 6d2b8f4

      Body

      """,
      """
      From: a@example.com
      X-Mailer: Mailer

      Body

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.zendesk.strength == .weak else { return }
    let marks = facts.zendesk
    let first = Self.kinds.lazy.filter { kind in
      kind != .xMailer || marks.mailer?.value == PreservedFieldName.mailer.exactValue
    }.compactMap { facts.first($0) }.min { $0.name.lowerBound < $1.name.lowerBound }
    var lacks: [String] = []
    lacks.append(marks.accountID == nil ? "the account identifier is missing" : "the account identifier is malformed")
    if marks.expectsEmailID(date: facts.date) {
      lacks.append(marks.emailID == nil ? "the Email-Id is missing" : "the Email-Id is malformed")
    }
    lacks.append("Message-ID and first hop are not the help desk's")
    let text = "The marks of the help desk are not borne out: \(lacks.joined(separator: ", "))."
    if let first { findings.report(first, text) } else { findings.report(missing: "X-Zendesk-From-Account-Id", text) }
  }

  /// The fields that make the claim.
  private static let kinds: [FieldKind] = [
    .xMailer, .xDeliveryContext, .xZendeskPriorityMail, .xZendeskFromAccountID, .xZendeskEmailID,
  ]
}
