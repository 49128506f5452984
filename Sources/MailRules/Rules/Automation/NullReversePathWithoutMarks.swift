import InternetMessage
import MailFacts

/// AUTO009: a null reverse path that nothing explains.
struct NullReversePathWithoutMarks: Rule {
  let description = RuleDescription(
    code: "AUTO009", name: "null_reverse_path_without_marks", severity: .warning,
    summary: "The reverse path is null, but nothing else shows a report or an automatic answer.",
    rationale: """
      The null reverse path belongs to reports and automatic answers. A person’s mail with it can never bounce, \
      and help desks suspend it as automatic: the customer hears nothing.
      """,
    remedy: "Let the sending system give a reverse path, or mark its mail by Auto-Submitted.",
    requirements: ["C31"], standards: ["RFC 5321 §4.5.5"],
    triggering: [
      """
      ↓Return-Path: <>
      From: A person <a@example.com>
      Subject: A question

      Body

      """
    ],
    nonTriggering: [
      """
      Return-Path: <>
      From: a@example.com
      Auto-Submitted: auto-replied
      In-Reply-To: <1@example.org>

      Body

      """,
      """
      Return-Path: <>
      From: MAILER-DAEMON@example.com
      Subject: failure notice

      Body

      """,
      """
      Return-Path: <a@example.com>
      From: a@example.com

      Body

      """,
    ])

  /// The path itself, a person's marks, and a request to others: none of them explains the path.
  private static let silent: Set = ["S-A18", "S-A02", "S-A03", "S-A36", "S-A37", "S-A38", "S-A39"]

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let path = facts.header.returnPath, path.isNull, let field = facts.first(.returnPath) else { return }
    let others = facts.origin.evidence.filter { !Self.silent.contains($0.signal) }
    guard others.isEmpty else { return }
    findings.report(field, "The reverse path is null, and no other field tells of a report or an automatic answer.")
  }
}
