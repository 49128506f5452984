import InternetMessage
import MailFacts

/// ZD005: an own subdomain with another account’s identifier.
struct ContradictoryAccount: Rule {
  let description = RuleDescription(
    code: "ZD005", name: "contradictory_account", severity: .warning,
    summary: "The author’s address belongs to an own account, but the account identifier is another’s.",
    rationale: """
      A message has one account. Where the native address and the identifier name two, one of them was copied or \
      rewritten: an imitation of the own help desk, or a relay that touches the field.
      """,
    remedy: """
      Compare with a notification taken right at the help desk; add the identifier to the configuration if the \
      account has it.
      """,
    requirements: ["L3", "C16"], standards: ["RFC 5322 §3.6.8"],
    triggering: [
      .organised(
        """
        From: support@example.zendesk.com
        ↓X-Zendesk-From-Account-Id: b07d4e6

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: support@example.zendesk.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        From: desk@nordhaven.zendesk.com
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        From: support@example.zendesk.com
        X-Zendesk-From-Account-Id: B07D4E6

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let accountID = facts.sender.accountID, let mark = facts.zendesk.accountID else { return }
    guard !facts.context.ownAccountIDs.isEmpty, !facts.context.ownAccountIDs.contains(accountID) else { return }
    guard facts.isAuthorNative, let subdomain = facts.sender.subdomain, facts.context.ownSubdomains.contains(subdomain)
    else { return }
    findings.report(mark.field, "\(subdomain) is an own account, and \(accountID) is none of its identifiers.")
  }
}
