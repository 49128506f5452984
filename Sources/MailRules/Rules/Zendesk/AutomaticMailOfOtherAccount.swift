import InternetMessage
import MailFacts

/// ZD001: another account’s trigger wrote.
struct AutomaticMailOfOtherAccount: Rule {
  let description = RuleDescription(
    code: "ZD001", name: "automatic_mail_of_other_account", severity: .info,
    summary: "Automatic mail of another Zendesk account: it is accepted, and no trigger answers it.",
    rationale: """
      The help desk recognises the other account, opens a ticket or threads the message, and suppresses its own \
      automatic notifications, so that the two do not answer each other for ever.
      """,
    remedy: "None is needed; look at the triggers of both accounts when such mail comes in numbers.",
    requirements: ["L1", "L3", "L4"], standards: ["RFC 3834 §2"],
    triggering: [
      .organised(
        """
        Delivered-To: support@example.com
        ↓From: Nordhaven <desk@nordhaven.zendesk.com>
        To: support@example.com
        X-Delivery-Context: rule-1-event-id-2
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        Delivered-To: support+id1A2B3C-4D5E6@example.com
        ↓From: Nordhaven <desk@nordhaven.example>
        To: support@example.com
        Auto-Submitted: auto-generated
        X-Delivery-Context: rule-1-event-id-2
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        Delivered-To: support@example.com
        From: "Kim Vik (Nordhaven)" <desk@nordhaven.zendesk.com>
        To: support@example.com
        X-Delivery-Context: event-id-2
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        From: support@example.com
        To: a@example.net
        X-Delivery-Context: rule-1-event-id-2
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        Delivered-To: support@example.com
        From: help@partner.example
        X-Zendesk-From-Account-Id: 91c5e0a

        Body

        """),
      .organised(
        """
        From: a@example.net
        To: support@example.com
        In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.isOfOtherAccount, facts.direction.way == .incoming, facts.origin.originClass != .agent else { return }
    guard let author = facts.first(.from) else { return }
    findings.report(
      author, "\(OtherAccount.name(facts)) wrote by itself: \(OtherAccount.place(facts)), and triggers are suppressed.")
  }
}

/// What rules about mail of other accounts say in common.
enum OtherAccount {
  /// The account, as far as it shows.
  static func name(_ facts: MessageFacts) -> String {
    let names = [facts.sender.subdomain, facts.sender.accountID].compactMap(\.self)
    return names.isEmpty ? "Another account" : "Another account (\(names.joined(separator: ", ")))"
  }

  /// What becomes of its mail.
  static func place(_ facts: MessageFacts) -> String {
    guard let disposition = Disposition(facts), let thread = disposition.thread else { return "it opens a ticket" }
    return "it is threaded into \(thread.shortened)"
  }
}
