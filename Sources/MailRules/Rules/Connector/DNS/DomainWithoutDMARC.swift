import MailAuthentication
import MailDNS
import MailFacts

/// CONN305: a domain has no DMARC record.
struct DomainWithoutDMARC: Rule {
  let description = RuleDescription(
    code: "CONN305", name: "domain_without_dmarc", severity: .warning,
    summary: "A connected domain publishes no DMARC record.",
    rationale: """
      Without a record nobody reports what receivers see of the mail of the domain, and large receivers distrust \
      senders of bulk mail without one.
      """,
    remedy: """
      Publish _dmarc with v=DMARC1; p=none; rua=mailto: and an address, and tighten the policy when the reports \
      are clean.
      """,
    requirements: ["C27"], standards: ["RFC 9989 §4.7"],
    triggering: [
      .findingIn(
        """
        example.com. MX 10 mail.example.com.
        """)
    ],
    nonTriggering: [
      .nothingIn(
        """
        _dmarc.example.com. TXT "v=DMARC1; p=none"
        """)
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      guard !domain.dmarc.outcome.isTemporary else { return }
      guard !domain.dmarc.texts.contains(where: { DMARCRecord($0) != nil }) else { return }
      findings.report(
        subject.place(of: path), name: "_dmarc.\(domain.name) TXT",
        fix: "Publish _dmarc.\(domain.name). TXT \"v=DMARC1; p=none; rua=mailto:dmarc@\(domain.name)\".",
        "\(domain.name) publishes no DMARC record.")
    }
  }
}
