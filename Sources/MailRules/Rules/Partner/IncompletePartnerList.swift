import InternetMessage
import MailFacts

/// PART008: a partner’s account writes from an address that is not listed.
struct IncompletePartnerList: Rule {
  let description = RuleDescription(
    code: "PART008", name: "incomplete_partner_list", severity: .warning,
    summary: "A partner’s account writes from an address that is not on the partner address list.",
    rationale: """
      Only what is on the list is rejected, flagged and spared from notifications. The partner’s external \
      addresses come from the partner’s own export; until they are there, both help desks can loop through them.
      """,
    remedy: "Import the partner’s support addresses.",
    requirements: ["L7"], standards: ["RFC 5322 §3.4.1"],
    triggering: [
      .organised(
        """
        ↓From: Vendor <care@vendor.example>
        Reply-To: care+id1A2B3C-4D5E6@vendor.zendesk.com
        To: support@example.com
        X-Zendesk-From-Account-Id: c0ffee1

        Body

        """),
      .organised(
        """
        Return-Path: <care@vendor.zendesk.com>
        ↓From: Vendor <care@vendor.example>
        To: support@example.com
        X-Zendesk-From-Account-Id: c0ffee1

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        From: Nordhaven <desk@nordhaven.example>
        Reply-To: desk+id1A2B3C-4D5E6@nordhaven.zendesk.com
        To: support@example.com
        X-Zendesk-From-Account-Id: b07d4e6

        Body

        """),
      .organised(
        """
        From: Vendor <care@vendor.zendesk.com>
        To: support@example.com
        X-Zendesk-From-Account-Id: c0ffee1

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let subdomain = facts.sender.subdomain, facts.context.incompletePartners.contains(subdomain) else { return }
    guard facts.sender.relation != .partner, let author = facts.header.from.first, let field = facts.first(.from) else {
      return
    }
    findings.report(field, "\(author.addrSpec.shortened) is of the partner \(subdomain) and not on the list.")
  }
}
