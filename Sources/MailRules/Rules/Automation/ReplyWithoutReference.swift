import InternetMessage
import MailFacts

/// AUTO003: an automatic answer without In-Reply-To.
struct ReplyWithoutReference: Rule {
  let description = RuleDescription(
    code: "AUTO003", name: "reply_without_reference", severity: .info,
    summary: "An automatic answer does not say which message it answers.",
    rationale: """
      An automatic answer is to name the message in In-Reply-To and References. Without them a help desk opens a \
      new ticket for each answer, and loop detection cannot follow the conversation.
      """,
    remedy: "Let the responder copy the Message-ID of the message into In-Reply-To.",
    requirements: ["L3"], standards: ["RFC 3834 §3.1.6"],
    triggering: [
      """
      From: a@example.com
      Subject: Auto: Hello
      ↓Auto-Submitted: auto-replied

      Body

      """
    ],
    nonTriggering: [
      """
      From: a@example.com
      In-Reply-To: <1@example.org>
      Auto-Submitted: auto-replied

      Body

      """,
      """
      From: a@example.com
      References: <1@example.org>
      Auto-Submitted: auto-replied

      Body

      """,
      """
      Return-Path: <>
      From: MAILER-DAEMON@example.com
      Auto-Submitted: auto-replied

      A bounce names the message in its report.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let value = facts.header.autoSubmitted, value.keyword == .autoReplied, facts.origin.kind == .autoReply,
      let field = facts.first(.autoSubmitted)
    else { return }
    guard facts.header.inReplyTo.isEmpty, facts.header.references.isEmpty else { return }
    findings.report(field, "The message is an automatic answer and has neither In-Reply-To nor References.")
  }
}
