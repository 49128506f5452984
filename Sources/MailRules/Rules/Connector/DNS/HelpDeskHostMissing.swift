import MailDNS
import MailFacts

/// CONN307: the aliases of hosts are missing.
struct HelpDeskHostMissing: Rule {
  let description = RuleDescription(
    code: "CONN307", name: "help_desk_host_missing", severity: .info,
    summary: "The aliases zendesk1 to zendesk4 of a connected domain are missing or lead elsewhere.",
    rationale: """
      The help desk uses these names as its hosts for the reverse path of mail that it sends itself, as it does \
      while the connector does not work.
      """,
    remedy: "Publish zendesk1 to zendesk4 as aliases of mail1.zendesk.com to mail4.zendesk.com.",
    requirements: ["C21", "C27"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      .findingIn(
        """
        zendesk1.example.com. CNAME mail1.zendesk.com.
        """)
    ],
    nonTriggering: [
      .nothingIn(
        """
        zendesk1.example.com. CNAME mail1.zendesk.com.
        zendesk2.example.com. CNAME mail2.zendesk.com.
        zendesk3.example.com. CNAME mail3.zendesk.com.
        zendesk4.example.com. CNAME mail4.zendesk.com.
        """)
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      let missing = domain.hosts.enumerated().filter { number, answer in
        !answer.outcome.isTemporary && !answer.names.contains { $0.isNamed("mail\(number + 1).zendesk.com") }
      }
      guard !missing.isEmpty else { return }
      let names = missing.map { "zendesk\($0.offset + 1).\(domain.name)" }
      let lines = missing.map { "zendesk\($0.offset + 1).\(domain.name). CNAME mail\($0.offset + 1).zendesk.com." }
      findings.report(
        subject.place(of: path), name: "\(names[0]) CNAME", fix: "Publish:\n" + lines.joined(separator: "\n"),
        "\(names.listed) \(names.count == 1 ? "is" : "are") no alias of the help desk.")
    }
  }
}
