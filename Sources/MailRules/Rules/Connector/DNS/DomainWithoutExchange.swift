import MailDNS
import MailFacts

/// CONN309: a domain takes no mail.
struct DomainWithoutExchange: Rule {
  let description = RuleDescription(
    code: "CONN309", name: "domain_without_exchange", severity: .warning,
    summary: """
      A connected domain has no mail exchange, so that answers and verification mail do not arrive.
      """,
    rationale: """
      Answers to notifications and the confirmation of the forwarding come in at the domain. Without a mail \
      exchange senders try its address, which is rarely a mail server.
      """,
    remedy: "Publish the mail exchange of the domain.",
    requirements: ["C20"], standards: ["RFC 5321 §5.1", "RFC 7505 §3"],
    triggering: [
      .findingIn(
        """
        example.com. TXT "v=spf1 -all"
        """),
      .findingIn(
        """
        example.com. MX 0 .
        """),
    ],
    nonTriggering: [
      .nothingIn(
        """
        example.com. MX 10 mail.example.com.
        """)
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      guard !domain.mailExchanges.outcome.isTemporary else { return }
      // A single root as the exchange refuses all mail (RFC 7505).
      guard domain.mailExchanges.mailExchanges.allSatisfy({ $0.name.plainText.isEmpty }) else { return }
      findings.report(
        subject.place(of: path), name: "\(domain.name) MX", "\(domain.name) has no mail exchange.")
    }
  }
}
