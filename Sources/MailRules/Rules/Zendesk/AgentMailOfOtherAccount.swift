import InternetMessage
import MailFacts

/// ZD002: another account’s agent wrote.
struct AgentMailOfOtherAccount: Rule {
  let description = RuleDescription(
    code: "ZD002", name: "agent_mail_of_other_account", severity: .info,
    summary:
      "An agent of another Zendesk account wrote: the mail is accepted, and comments that answer it bear a flag.",
    rationale: """
      Triggers stay as they are and are suppressed for such a ticket; what an agent writes still goes to the \
      other account, with a flag on the comment that says so.
      """,
    remedy: "None is needed; agents who see the flag know that a help desk reads their answer.",
    requirements: ["L2", "L3", "L5"], standards: ["RFC 3834 §2"],
    triggering: [
      .organised(
        """
        Delivered-To: support@example.com
        ↓From: "Kim Vik (Nordhaven)" <desk@nordhaven.zendesk.com>
        To: support@example.com
        X-Delivery-Context: event-id-2
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        To: support@example.com
        ↓From: "Kim Vik (Nordhaven)" <desk@nordhaven.example>
        X-Delivery-Context: rule-1-event-id-2
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        Delivered-To: support@example.com
        From: Nordhaven <desk@nordhaven.zendesk.com>
        X-Delivery-Context: rule-1-event-id-2
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        From: "Ann Berg (Example)" <support@example.com>
        To: a@example.net
        X-Delivery-Context: event-id-2
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.isOfOtherAccount, facts.direction.way == .incoming, facts.origin.originClass == .agent else { return }
    guard let author = facts.first(.from) else { return }
    findings.report(
      author,
      "An agent of \(OtherAccount.name(facts).lowercasedFirst) wrote: \(OtherAccount.place(facts)), comments bear a flag."
    )
  }
}

extension String {
  /// The text with a small letter at its beginning.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
