import HelpDesk
import MailDNS
import MailFacts

/// CONN306: nothing shows that the domain is the organisation's.
struct DomainNotVerified: Rule {
  let description = RuleDescription(
    code: "CONN306", name: "domain_not_verified", severity: .warning,
    summary: "The record by which the help desk verifies a connected domain is missing.",
    rationale: """
      The help desk reads a token below zendeskverification to know that the domain belongs to the account. \
      Without it mail leaves from a default support address.
      """,
    remedy: "Publish the token that the help desk shows for the domain as zendeskverification TXT.",
    requirements: ["C20", "C21"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      .findingIn(
        """
        example.com. MX 10 mail.example.com.
        """),
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", verification-code = "0a1b2c" }]
      [connector]
      mode = "outbound-only"
      domains = [↓{ name = "example.com" }]
      === zone ===
      zendeskverification.example.com. TXT "other"
      """,
    ],
    nonTriggering: [
      .nothingIn(
        """
        zendeskverification.example.com. TXT "0a1b2c"
        """)
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      guard !domain.verification.outcome.isTemporary else { return }
      let texts = domain.verification.texts.map { String(decoding: $0, as: UTF8.self) }
      let codes = subject.addresses.filter { $0.address.address.domain == domain.name }
        .compactMap(\.address.verificationCode)
      guard texts.isEmpty || !codes.isEmpty && !codes.contains(where: texts.contains) else { return }
      findings.report(
        subject.place(of: path), name: "zendeskverification.\(domain.name) TXT",
        fix: "Publish zendeskverification.\(domain.name). TXT \"\(codes.first ?? "TOKEN")\".",
        texts.isEmpty
          ? "zendeskverification.\(domain.name) has no record."
          : "zendeskverification.\(domain.name) has another token than the support addresses.")
    }
  }
}
