import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH029: the Author Domain has no DMARC record.
struct DMARCRecordMissing: Rule {
  let description = RuleDescription(
    code: "AUTH029", name: "dmarc_record_missing", severity: .warning,
    summary: "No DMARC record applies to the domain in From.",
    rationale: """
      Large mailbox providers ask every sender for a record, and without one nobody reports who sends in the domain’s \
      name.
      """,
    remedy:
      "Publish v=DMARC1; p=none with an address for reports at first, and a stricter policy once all mail passes.",
    requirements: ["C27"], standards: ["RFC 9989 §4.10", "RFC 9989 §5.1.1"],
    triggering: [
      .authenticated(
        zone: "example.com. MX 10 mx.example.com.",
        """
        ↓From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"""
          _dmarc.example.com. TXT "v=DMARC1; p=none"
          _dmarc.example.com. TXT "v=DMARC1; p=reject"
          """#,
        """
        ↓From: a@example.com
        Subject: Hi

        Two records are none.

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com""#,
        """
        From: a@mail.example.com
        Subject: Hi

        The record of the organizational domain applies.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    let dmarc = message.authentication.dmarc
    guard dmarc.outcome == .none, let decisive = dmarc.decisive else { return }
    findings.report(
      at: message.authorRange, "No DMARC record applies to \(decisive.authorDomain): \(dmarc.reason.text).")
  }
}
