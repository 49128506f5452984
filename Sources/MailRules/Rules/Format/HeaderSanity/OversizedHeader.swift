import InternetMessage
import MailFacts

extension FormatRules {
  static let oversizedHeader = FormatRule(
    reportOversizedHeader,
    description: RuleDescription(
      code: "FMT130", name: "oversized_header", severity: .warning,
      summary: "The header is larger than common servers accept.",
      rationale: """
        Servers refuse, cut or drop a header beyond their limit: sendmail's is 32 768 octets in all, Postfix \
        cuts a field at 102 400. Long lists of recipients, reports of filters and many hops make it grow, \
        loops above all.
        """,
      remedy: """
        Let filters remove their own old fields when they add new ones, and send to many people one by one.
        """,
      standards: ["RFC 5321 §4.5.3.1", "RFC 5322 §2.1.1"],
      triggering: [
        RuleExample(stringLiteral: "From: a@example.com\n" + filler + "↓" + line + "\nBody\n")
      ],
      nonTriggering: [
        RuleExample(stringLiteral: "From: a@example.com\n\n" + filler),
        RuleExample(stringLiteral: "From: a@example.com\n" + filler + "\nBody\n"),
      ]))

  /// A field as long as a line may be, and so many that one more goes beyond the limit.
  private static let line = "X-Scan: " + String(repeating: "y", count: 990) + "\n"
  private static let filler = String(repeating: line, count: 32)

  private static func reportOversizedHeader(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    let header = message.root.header
    guard header.count > headerLimit,
      let field = message.fields().first(where: { $0.end - header.lowerBound > headerLimit })
    else { return }
    findings.report(field, "The header has \(header.count) octets; here it goes beyond \(headerLimit).")
  }

  /// The default of sendmail's MaxHeadersLength, the lowest of the common limits, in octets.
  private static let headerLimit = 32_768
}
