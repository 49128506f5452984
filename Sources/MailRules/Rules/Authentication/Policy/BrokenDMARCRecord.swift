import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH031: the DMARC record has errors.
struct BrokenDMARCRecord: Rule {
  let description = RuleDescription(
    code: "AUTH031", name: "broken_dmarc_record", severity: .warning,
    summary: "The DMARC record has tags that receivers cannot read.",
    rationale: """
      A value that cannot be read counts as its default: a mistyped policy becomes p=none, or the whole record is \
      passed over.
      """,
    remedy: "Correct the tag that the message names.",
    requirements: ["C27"], standards: ["RFC 9989 §4.8", "RFC 9989 §4.10.1"],
    triggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=rejct; rua=mailto:dmarc@example.com""#,
        """
        ↓From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject; xnote=ours; pct=50""#,
        """
        From: a@example.com
        Subject: Hi

        Unknown tags are ignored, and obsolete ones are told of elsewhere.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOfStrangers else { return }
    guard let decisive = message.authentication.dmarc.decisive, let domain = decisive.policyDomain,
      let record = decisive.record
    else { return }
    let tags = record.defects.filter(\.kind.breaksTheTag).map { $0.tag.isEmpty ? "octet \($0.offset)" : "\($0.tag)=" }
    guard !tags.isEmpty else { return }
    findings.report(
      at: message.authorRange,
      "The DMARC record of \(domain) cannot be read at \(tags.joined(separator: ", ").shortened).")
  }
}

extension DMARCRecordDefect.Kind {
  /// Whether something that the Domain Owner wrote has no effect that he expects.
  fileprivate var breaksTheTag: Bool {
    switch self {
    case .missingPolicy, .invalidValue, .invalidURI, .malformed: true
    case .policyNotSecond, .unknownTag, .obsoleteTag, .obsoleteReportSize, .tooManyURIs, .optionsWithoutAddress,
      .leadingWhiteSpace:
      false
    }
  }
}
