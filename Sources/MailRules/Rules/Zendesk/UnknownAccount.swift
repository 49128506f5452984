import InternetMessage
import MailFacts

/// ZD003: an account that cannot be told.
struct UnknownAccount: Rule {
  let description = RuleDescription(
    code: "ZD003", name: "unknown_account", severity: .info,
    summary: "The mail comes from Zendesk, but nothing shows from which account.",
    rationale: """
      Without an account identifier and without a native address nobody can say whether this is another account, \
      a partner’s or an own one; the help desk cannot either, and its triggers may answer.
      """,
    remedy: """
      Find the relay that drops X-Zendesk-From-Account-Id, or add the sender’s address to the configuration.
      """,
    requirements: ["L3"], standards: ["RFC 5322 §3.6.8"],
    triggering: [
      .organised(
        """
        ↓From: desk@nordhaven.example
        To: support@example.com
        Message-ID: <2QJL9GOCJ0L_69b183f26ddd0_f071a9da_sprut@zendesk.com>

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: desk@nordhaven.example
        To: support@example.com
        Message-ID: <2QJL9GOCJ0L_69b183f26ddd0_f071a9da_sprut@zendesk.com>
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        From: desk@nordhaven.zendesk.com
        To: support@example.com
        Message-ID: <2QJL9GOCJ0L_69b183f26ddd0_f071a9da_sprut@zendesk.com>

        Body

        """),
      .organised(
        """
        From: support@example.com
        Message-ID: <2QJL9GOCJ0L_69b183f26ddd0_f071a9da_sprut@zendesk.com>

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.zendesk.isFromZendesk, facts.sender.relation == .none, !facts.zendesk.isVerification else { return }
    guard facts.knowsOrganisation, facts.sender.accountID == nil, facts.sender.subdomain == nil else { return }
    guard let author = facts.first(.from) else { return }
    findings.report(
      author, "\(facts.sender.signs.joined(separator: ", ")) show Zendesk, and nothing shows the account.")
  }
}
