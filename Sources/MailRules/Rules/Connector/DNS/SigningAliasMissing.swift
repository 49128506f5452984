import HelpDesk
import MailDNS
import MailFacts

/// CONN303: the help desk cannot sign for a domain.
struct SigningAliasMissing: Rule {
  let description = RuleDescription(
    code: "CONN303", name: "signing_alias_missing", severity: .warning,
    summary: """
      The aliases by which the help desk signs with the key of a connected domain are missing or lead elsewhere.
      """,
    rationale: """
      Over the connector the help desk signs with the domain of the organisation only when both aliases are in \
      place. Otherwise notifications arrive unsigned at the relay.
      """,
    remedy: """
      Publish zendesk1._domainkey and zendesk2._domainkey as aliases of the same names below zendesk.com.
      """,
    requirements: ["C25", "C27"], standards: ["RFC 6376 §3.6.2"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [↓{ name = "example.com", help-desk-signs = true }]
      === zone ===
      zendesk1._domainkey.example.com. CNAME zendesk1._domainkey.zendesk.com.
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [{ name = "example.com", help-desk-signs = true }]
      === zone ===
      zendesk1._domainkey.example.com. CNAME zendesk1._domainkey.zendesk.com.
      zendesk2._domainkey.example.com. CNAME zendesk2._domainkey.zendesk.com.
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      domains = [{ name = "example.com", help-desk-signs = false }]
      === zone ===
      example.com. MX 10 mail.example.com.
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      if subject.smtpDomains.contains(where: { $0.domain.name == domain.name && $0.domain.helpDeskSigns == false }) {
        return
      }
      for selector in domain.helpDeskSelectors where !selector.alias.outcome.isTemporary {
        let target = "\(selector.name)._domainkey.zendesk.com"
        guard !selector.alias.names.contains(where: { $0.isNamed(target) }) else { continue }
        let found = selector.alias.names.first.map { "leads to \($0)" } ?? "is not there"
        findings.report(
          subject.place(of: path), name: "\(selector.name)._domainkey.\(domain.name) CNAME",
          fix: "Publish \(selector.name)._domainkey.\(domain.name). CNAME \(target).",
          "The alias \(selector.name)._domainkey.\(domain.name) \(found).")
      }
    }
  }
}
