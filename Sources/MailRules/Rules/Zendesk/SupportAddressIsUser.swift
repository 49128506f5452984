import InternetMessage
import MailFacts

/// ZD008: a support address that is a user as well.
struct SupportAddressIsUser: Rule {
  let description = RuleDescription(
    code: "ZD008", name: "support_address_is_user", severity: .warning,
    summary: "A support address of the organisation is a user of its help desk, too.",
    rationale: """
      The help desk notifies users. One whose address is a support address sends every notification back into \
      the help desk; the help desk itself forbids it, but users that were there before the address was added \
      stay.
      """,
    remedy: "Delete the user, or move its tickets to another address.",
    requirements: ["L6"], standards: ["RFC 3834 §4"],
    triggering: [
      .organised(
        """
        From: a@example.net
        ↓To: sales@example.com

        Body

        """),
      .organised(
        """
        From: Support <support@example.com>
        To: b@example.net
        ↓Cc: a@example.net, Sales <SALES@example.com>
        X-Zendesk-From-Account-Id: 3fa9c21

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        From: a@example.net
        To: support@example.com

        Body

        """)
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard !facts.context.userAddresses.isEmpty, facts.direction.way != .unknown else { return }
    let matcher = ContextMatcher(context: facts.context)
    for (mailboxes, kind) in [
      (facts.header.from, FieldKind.from), (facts.header.to, .to), (facts.header.cc, .cc),
    ] {
      let hit = mailboxes.prefix(DispositionLimits.recipients).first {
        matcher.isUser($0.address) && facts.context.supportAddresses.contains(ContextMatcher.key($0.address))
      }
      guard let hit, let field = facts.first(kind) else { continue }
      return findings.report(field, "\(hit.addrSpec.shortened) is a support address and a user.")
    }
  }
}
