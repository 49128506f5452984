import InternetMessage
import MailFacts

/// AUTO008: an automatic answer that can be answered.
struct AutomaticReplyWithAuthorsReversePath: Rule {
  let description = RuleDescription(
    code: "AUTO008", name: "automatic_reply_with_authors_reverse_path", severity: .warning,
    summary: "An automatic answer has its author’s own address as reverse path.",
    rationale: """
      What answers the answer goes to the reverse path. Where that is the mailbox whose responder wrote it, two \
      responders can answer each other without end; the null reverse path or an address that never answers \
      prevents it.
      """,
    remedy: "Let the responder send with the null reverse path.",
    requirements: ["L1", "C31"], standards: ["RFC 3834 §3.3", "RFC 5230 §5.1"],
    triggering: [
      """
      ↓Return-Path: <A@Example.com>
      From: "A" <A@example.com>
      In-Reply-To: <1@example.org>
      Auto-Submitted: auto-replied

      Body

      """
    ],
    nonTriggering: [
      """
      Return-Path: <>
      From: a@example.com
      In-Reply-To: <1@example.org>
      Auto-Submitted: auto-replied

      Body

      """,
      """
      Return-Path: <no-answers@example.com>
      From: a@example.com
      In-Reply-To: <1@example.org>
      Auto-Submitted: auto-replied

      Body

      """,
      """
      Return-Path: <a@example.com>
      From: a@example.com
      Auto-Submitted: auto-generated

      A notice and not an answer.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.origin.kind == .autoReply, let path = facts.header.returnPath, !path.isNull,
      let field = facts.first(.returnPath),
      facts.header.from.contains(where: { $0.address == path.address })
    else { return }
    findings.report(field, "The answer’s reverse path is its author, who may answer automatically again.")
  }
}
