import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH033: nobody can say which domain the message claims to be from.
struct SeveralAuthorDomains: Rule {
  let description = RuleDescription(
    code: "AUTH033", name: "several_author_domains", severity: .error,
    summary: "From stands twice, or names several domains or none, so that DMARC has nothing certain to judge.",
    rationale: """
      A reader sees one author and a filter judges another: with two From fields a forged name passes under a good \
      signature. Receivers reject such mail.
      """,
    remedy: "Send one From field with one author; let the own server reject anything else.",
    requirements: ["C17", "C27"], standards: ["RFC 9989 §5.3.1", "RFC 9989 §11.5", "RFC 5322 §3.6"],
    triggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject""#,
        """
        ↓From: a@example.com
        From: b@example.net
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject""#,
        """
        ↓From: a@example.com, b@example.net
        Sender: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject""#,
        """
        From: a@example.com, b@example.com
        Sender: a@example.com
        Subject: Hi

        Two authors of one domain.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    let dmarc = message.authentication.dmarc
    switch dmarc.reason {
    case .noAuthorDomain, .repeatedFrom, .unusableAuthorDomain, .tooManyAuthorDomains:
      findings.report(at: message.authorRange, "DMARC cannot judge the message: \(dmarc.reason.text).")
    default:
      guard dmarc.evaluations.count > 1 else { return }
      let domains = dmarc.evaluations.map { "\($0.authorDomain)" }.joined(separator: ", ")
      findings.report(at: message.authorRange, "From names authors of several domains: \(domains.shortened).")
    }
  }
}
