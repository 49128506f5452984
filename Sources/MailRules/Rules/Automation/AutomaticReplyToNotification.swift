import InternetMessage
import MailFacts

/// AUTO015: a program answered what must not be answered.
struct AutomaticReplyToNotification: Rule {
  let description = RuleDescription(
    code: "AUTO015", name: "automatic_reply_to_notification", severity: .info,
    summary: "A responder answered a notification of a help desk, which asks not to be answered.",
    rationale: """
      Notifications say auto-generated and suppress all answers. An automatic answer to one shows that the \
      responder does not look, or that the two fields were lost on the way out: compare with the notification as \
      it arrived.
      """,
    remedy: """
      Check the notification for Auto-Submitted and X-Auto-Response-Suppress after the last own server.
      """,
    requirements: ["L4", "C16"], standards: ["RFC 3834 §2"],
    triggering: [
      """
      Return-Path: <>
      From: a@example.com
      ↓In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      Auto-Submitted: auto-replied (vacation)

      Body

      """,
      """
      Return-Path: <>
      From: a@example.com
      ↓References: <11G0U44Q2Q@zendesk.com>
      X-Autoreply: yes

      Body

      """,
    ],
    nonTriggering: [
      """
      From: a@example.com
      In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

      A customer answers.

      """,
      """
      Return-Path: <>
      From: MAILER-DAEMON@example.com
      References: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      Subject: Mail delivery failed

      A bounce is due.

      """,
      """
      Return-Path: <>
      From: a@example.com
      In-Reply-To: <1@example.org>
      Auto-Submitted: auto-replied

      Body

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.origin.kind == .autoReply, !facts.zendesk.isFromZendesk else { return }
    let kind: FieldKind
    if facts.header.inReplyTo.contains(where: Self.isNotification) {
      kind = .inReplyTo
    } else if facts.header.references.last.map(Self.isNotification) ?? false {
      kind = .references
    } else {
      return
    }
    guard let field = facts.first(kind) else { return }
    findings.report(field, "The message that was answered is a notification of a help desk.")
  }

  private static func isNotification(_ identifier: MessageIdentifier) -> Bool {
    guard identifier.right == "zendesk.com" else { return false }
    return ZendeskMessageIdentifier(identifier.text) != nil || ZendeskIdentifiers.ticketAnchor(identifier.text) != nil
  }
}
