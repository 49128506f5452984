import InternetMessage
import MailFacts

extension FormatRules {
  static let oneClickWithoutUnsubscribe = FormatRule(
    reportOneClickWithoutUnsubscribe,
    description: RuleDescription(
      code: "FMT137", name: "one_click_without_unsubscribe", severity: .warning,
      summary: "List-Unsubscribe-Post stands without an HTTPS address in List-Unsubscribe.",
      rationale: """
        Large receivers demand one-click unsubscription of bulk mail; the field that announces it does \
        nothing without an address to post to. A filter that rewrites links may have removed it.
        """,
      remedy: "Let the bulk mailer write both fields, with an https address, and sign both.",
      standards: ["RFC 8058 §3.1"],
      triggering: [
        """
        From: a@example.com
        ↓List-Unsubscribe-Post: List-Unsubscribe=One-Click

        Body

        """,
        """
        From: a@example.com
        List-Unsubscribe: <mailto:leave@example.com>
        ↓List-Unsubscribe-Post: List-Unsubscribe=One-Click

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        List-Unsubscribe: <mailto:leave@example.com>,
         <HTTPS://example.com/leave>
        List-Unsubscribe-Post: List-Unsubscribe=One-Click

        Body

        """,
        """
        From: a@example.com
        List-Unsubscribe: <mailto:leave@example.com>

        Body

        """,
      ]))

  private static func reportOneClickWithoutUnsubscribe(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    guard let post = message.first(.listUnsubscribePost) else { return }
    let addresses = message.first(.listUnsubscribe).map { message.string($0.body).lowercased() } ?? ""
    if !addresses.contains("<https:") {
      findings.report(post, "There is no HTTPS address in List-Unsubscribe to post to.")
    }
  }
}
