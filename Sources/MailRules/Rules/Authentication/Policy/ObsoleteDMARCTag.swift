import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH032: the DMARC record has tags of the former standard.
struct ObsoleteDMARCTag: Rule {
  let description = RuleDescription(
    code: "AUTH032", name: "obsolete_dmarc_tag", severity: .info,
    summary: "The DMARC record has tags that the standard of today no longer knows.",
    rationale: """
      The tags pct, rf and ri are ignored by receivers of the new generation: a policy that was meant for a part of the mail \
      applies to all of it.
      """,
    remedy: "Remove pct, rf and ri; for a trial use t=y.",
    requirements: ["C27"], standards: ["RFC 9989 §4.7", "RFC 9989 §A.6"],
    triggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject; pct=20""#,
        """
        ↓From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject; t=y""#,
        """
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    guard let decisive = message.authentication.dmarc.decisive, let domain = decisive.policyDomain,
      let record = decisive.record
    else { return }
    let tags = record.defects.filter { $0.kind == .obsoleteTag }.map(\.tag)
    guard !tags.isEmpty else { return }
    findings.report(
      at: message.authorRange,
      "The DMARC record of \(domain) has the obsolete \(tags.joined(separator: ", ").shortened).")
  }
}
