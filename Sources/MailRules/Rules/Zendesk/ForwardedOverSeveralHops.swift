import InternetMessage
import MailFacts

/// ZD010: the mail was forwarded more than once.
struct ForwardedOverSeveralHops: Rule {
  let description = RuleDescription(
    code: "ZD010", name: "forwarded_over_several_hops", severity: .warning,
    summary: "The message was forwarded over several addresses before it reached the help desk.",
    rationale: """
      The help desk supports one hop. Over several the requester becomes the first address of Reply-To, else \
      that of From, and results are inconsistent; each hop may break authentication as well.
      """,
    remedy: "Forward each address straight to the help desk’s own address for it.",
    requirements: ["C19"], standards: ["RFC 5321 §3.9", "RFC 9228 §2"],
    triggering: [
      .organised(
        """
        X-Forwarded-To: support@example.zendesk.com
        X-Forwarded-To: support@example.com
        From: a@example.net
        ↓To: info@example.com

        Body

        """),
      .organised(
        """
        Delivered-To: support@example.zendesk.com
        Delivered-To: support@example.com
        Delivered-To: info@example.com
        From: a@example.net
        ↓To: info@example.com

        Body

        """),
      .organised(
        """
        Resent-From: support@example.com
        Resent-To: support@example.zendesk.com
        Resent-From: info@example.com
        Resent-To: support@example.com
        From: a@example.net
        ↓To: info@example.com

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        X-Forwarded-To: support@example.zendesk.com
        Delivered-To: support@example.com
        From: a@example.net
        To: support@example.com

        Body

        """),
      .organised(
        """
        Delivered-To: support@example.com
        Delivered-To: list@lists.example.net
        Delivered-To: b@example.net
        From: a@example.net
        To: support@example.com

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let forwarding = facts.forwarding, forwarding.isOverSeveralHops else { return }
    let field = facts.first(.to) ?? facts.first(.from)
    let text = "Forwarded \(forwarding.steps) times: \(forwarding.evidence.joined(separator: "; "))."
    if let field { findings.report(field, text) } else { findings.report(missing: "To", text) }
  }
}
