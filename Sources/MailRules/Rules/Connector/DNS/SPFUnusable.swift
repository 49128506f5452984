import MailAuthentication
import MailDNS
import MailFacts

/// CONN302: SPF is missing or broken.
struct SPFUnusable: Rule {
  let description = RuleDescription(
    code: "CONN302", name: "spf_unusable", severity: .error,
    summary: "The SPF record of a connected domain is missing, broken, or asks too much of DNS.",
    rationale: """
      The organisation is itself responsible for authorised sending to the final recipients. More than ten terms \
      that ask DNS make the whole record invalid, as the include of one more service often does.
      """,
    remedy: "Publish exactly one record with at most ten look-ups.",
    requirements: ["C27"], standards: ["RFC 7208 §4.6.4", "RFC 7208 §4.5"],
    triggering: [
      .findingIn(
        """
        example.com. TXT "v=spf1 include:mail.zendesk.com a:n1.example a:n2.example a:n3.example -all"
        mail.zendesk.com. TXT "v=spf1 ~all"
        """),
      .findingIn(
        """
        example.com. MX 10 mail.example.com.
        """),
    ],
    nonTriggering: [
      .nothingIn(
        """
        example.com. TXT "v=spf1 include:mail.zendesk.com -all"
        mail.zendesk.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"
        """),
      .nothingIn(
        """
        $MAILLOOP-TIMEOUT example.com. TXT
        """),
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    subject.forEachDomain { domain, path in
      guard domain.spf.outcome == .permerror || domain.spf.outcome == .none else { return }
      findings.report(
        subject.place(of: path), name: "\(domain.name) TXT",
        "SPF of \(domain.name) is of no use: \("\(domain.spf.cause)").")
    }
  }
}
