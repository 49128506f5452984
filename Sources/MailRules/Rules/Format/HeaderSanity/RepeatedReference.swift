import InternetMessage
import MailFacts

extension FormatRules {
  static let repeatedReference = FormatRule(
    reportRepeatedReference,
    description: RuleDescription(
      code: "FMT133", name: "repeated_reference", severity: .info,
      summary: "References names the same message twice.",
      rationale: """
        Programs that build threads from the field may show a message twice or tear the thread; a list that \
        grows with each answer is a sign of two systems answering each other.
        """,
      remedy: "Update the program that answers, so that it adds only identifiers that are not there yet.",
      standards: ["RFC 5322 §3.6.4"],
      triggering: [
        """
        From: a@example.com
        References: <1@example.com> <2@example.com>
         ↓<1@example.com>

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        References: <1@example.com> <2@example.com>
        In-Reply-To: <2@example.com>

        Body

        """,
        """
        From: a@example.com
        References: <a@example.com> <A@example.com>

        Body

        """,
      ]))

  private static func reportRepeatedReference(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let references = facts.header.references
    // A few are compared with each other faster than they are hashed.
    if references.count <= 16 {
      for index in references.indices where references[..<index].contains(references[index]) {
        report(references[index], &findings)
      }
      return
    }
    var seen: Set<MessageIdentifier> = []
    for identifier in references where !seen.insert(identifier).inserted { report(identifier, &findings) }
  }

  private static func report(_ identifier: MessageIdentifier, _ findings: inout FindingCollector) {
    findings.report(at: identifier.range, "This identifier stands in References already.")
  }
}
