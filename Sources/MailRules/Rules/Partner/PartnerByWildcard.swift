import InternetMessage
import MailFacts

/// PART007: only the agreement’s wildcard knows the address.
struct PartnerByWildcard: Rule {
  let description = RuleDescription(
    code: "PART007", name: "partner_by_wildcard", severity: .info,
    summary: "A partner’s address is known only because all addresses of its help desk are.",
    rationale: """
      An agreement names the partner’s subdomain, which stands for all native addresses there. Mail that the \
      partner sends from addresses of its own domain is not recognised by it.
      """,
    remedy: "Ask the partner for the export of its support addresses and import it.",
    requirements: ["L7"], standards: ["RFC 5322 §3.4.1"],
    triggering: [
      .organised(
        """
        ↓From: any@vendor.zendesk.com
        To: support@example.com

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: help@partner.example
        To: support@example.com

        Body

        """),
      .organised(
        """
        From: any@partner.zendesk.com
        To: support@example.com

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.sender.relation == .partner, !facts.context.incompletePartners.isEmpty else { return }
    let matcher = ContextMatcher(context: facts.context)
    guard let author = facts.header.from.first, matcher.isPartnerByWildcard(author.address) else { return }
    guard facts.isOfIncompletePartner(author.address), let field = facts.first(.from) else { return }
    findings.report(field, "\(author.addrSpec.shortened) is known by its help desk’s domain alone.")
  }
}
