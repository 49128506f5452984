import InternetMessage
import MailFacts

/// ZD004: the organisation’s marks on somebody else’s mail.
struct OwnMarksOnForeignMail: Rule {
  let description = RuleDescription(
    code: "ZD004", name: "own_marks_on_foreign_mail", severity: .error,
    summary:
      "The mail bears the organisation’s own account identifier, but its author is not one of the organisation’s addresses.",
    rationale: """
      The identifier is not signed and anybody can copy it from a notification. Whoever does passes for the \
      organisation’s own help desk, and mail that seems to be one’s own escapes checks.
      """,
    remedy: """
      Do not trust the mail; if the address is yours, add it to the support addresses of the configuration.
      """,
    requirements: ["L3"], standards: ["RFC 5322 §3.6.8"],
    triggering: [
      .organised(
        """
        From: accounts@example.net
        To: support@example.com
        ↓X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        Delivered-To: sales@example.com
        From: desk@nordhaven.zendesk.com
        ↓X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        From: Support <support@example.com>
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        From: any@example.zendesk.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
      .organised(
        """
        From: accounts@example.net
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        From: replaced@relay.example
        To: customer@example.net
        X-Zendesk-From-Account-Id: 3fa9c21

        What a relay does to From on the way out is no imitation.

        """),
      .organised(
        """
        From: help@example.com
        To: support@example.com
        X-Zendesk-From-Account-Id: 3fa9c21

        Another address of an own domain.

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let mark = facts.zendesk.accountID, facts.context.ownAccountIDs.contains(mark.value) else { return }
    guard facts.isAuthorKnownAsForeign, facts.isAddressedToOrganisation else { return }
    guard let author = facts.header.from.first else { return }
    findings.report(mark.field, "\(mark.value) is an own account, and \(author.addrSpec.shortened) is no own address.")
  }
}
