import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH030: the Author Domain only watches.
struct DMARCPolicyNone: Rule {
  let description = RuleDescription(
    code: "AUTH030", name: "dmarc_policy_none", severity: .info,
    summary: "The DMARC record of the domain in From asks for nothing to be done (p=none).",
    rationale: """
      Such a record is the right beginning: reports show who sends. It keeps nobody from using the organisation’s name, \
      so that automatic systems answer forged mail as well.
      """,
    remedy: "Ask for quarantine, and later reject, once the reports show that all own mail passes.",
    requirements: ["C27"], standards: ["RFC 9989 §4.7", "RFC 9989 §5.1.5"],
    triggering: [
      .authenticated(
        zone: "_dmarc.example.com. TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\"",
        """
        ↓From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#,
        """
        From: a@example.com
        Subject: Hi

        Body

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    guard let decisive = message.authentication.dmarc.decisive, let domain = decisive.policyDomain,
      decisive.requestedPolicy == DMARCPolicy.none,
      // What the help desk's own domain asks for is not the organisation's to change.
      !domain.isOfZendesk
    else { return }
    findings.report(
      at: message.authorRange, "The DMARC record of \(domain) asks for nothing to be done with forged mail (p=none).")
  }
}
