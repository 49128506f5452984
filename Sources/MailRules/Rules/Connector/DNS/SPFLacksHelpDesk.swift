import MailFacts

/// CONN301: SPF does not know the help desk.
struct SPFLacksHelpDesk: Rule {
  let description = RuleDescription(
    code: "CONN301", name: "spf_lacks_help_desk", severity: .warning,
    summary: "The SPF record of a connected domain does not include the help desk.",
    rationale: """
      While a verification fails, and after the connector is removed, mail leaves from the servers of the help \
      desk itself. Without the include it fails SPF then.
      """,
    remedy: "Add include:mail.zendesk.com to the SPF record.",
    requirements: ["C15", "C21", "C27"], standards: ["RFC 7208 §5.2"],
    triggering: [
      .findingIn(
        """
        example.com. TXT "v=spf1 mx -all"
        """)
    ],
    nonTriggering: [
      .nothingIn(
        """
        example.com. TXT "v=spf1 include:mail.zendesk.com -all"
        mail.zendesk.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"
        """)
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      guard let text = domain.spfText, !domain.includesHelpDesk else { return }
      var terms = text.split(separator: " ").map(String.init)
      terms.insert("include:mail.zendesk.com", at: 1)
      findings.report(
        subject.place(of: path), name: "\(domain.name) TXT",
        fix: "Publish \(domain.name). TXT \"\(terms.joined(separator: " "))\".",
        "The SPF record of \(domain.name) does not include mail.zendesk.com.")
    }
  }
}
