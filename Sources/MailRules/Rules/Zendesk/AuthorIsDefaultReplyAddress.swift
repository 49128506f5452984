import InternetMessage
import MailFacts

/// ZD007: From is the address to which answers go by default.
struct AuthorIsDefaultReplyAddress: Rule {
  let description = RuleDescription(
    code: "ZD007", name: "author_is_default_reply_address", severity: .warning,
    summary: "Mail to the help desk comes from its own default support address, which counts as a loop.",
    rationale: """
      The help desk takes mail from the address that stands in its own Reply-To for its own, suspends it as a \
      loop and blocks the sender for an hour: mail of customers whom a form or a script lets write in this name \
      is lost, too.
      """,
    remedy: "Let forms and scripts write from an address of their own, with the customer in Reply-To.",
    requirements: ["C21"], standards: ["RFC 3834 §4", "RFC 5322 §3.6.2"],
    triggering: [
      .organised(
        """
        ↓From: Web form <Support@Example.com>
        Reply-To: customer@example.net
        To: support@example.zendesk.com

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: form@example.com
        Reply-To: customer@example.net
        To: support@example.com

        Body

        """),
      .organised(
        """
        From: sales@example.com
        To: support@example.com

        Body

        """),
      .organised(
        """
        From: Support <support@example.com>
        To: a@example.net
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.direction.way == .incoming, !facts.context.defaultAddresses.isEmpty, facts.sender.helpDesk == nil else {
      return
    }
    let matcher = ContextMatcher(context: facts.context)
    guard let author = facts.header.from.first, matcher.isDefaultAddress(author.address), let field = facts.first(.from)
    else { return }
    findings.report(
      field, "\(author.addrSpec.shortened) is the default support address: the mail is suspended as a loop.")
  }
}
