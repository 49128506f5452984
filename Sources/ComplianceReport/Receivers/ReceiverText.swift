import AuthenticationReports
import InternetMessage
import SafeOutput

/// What receivers report, in a few lines for a terminal or a log.
///
///     DMARC: 3 aggregate reports, 2026-03-02 to 2026-03-08 (UTC)
///       1,204 messages, 1,190 passed (99 %), DKIM 1,188, SPF 1,010, quarantined 4, rejected 10
///
/// No colour, no control character; text of reports cannot move the cursor.
package enum ReceiverText {
  /// Renders the reports.
  package static func render(_ reports: ReceiverReports) -> String {
    lines(of: reports).joined(separator: "\n") + "\n"
  }

  static func lines(of reports: ReceiverReports) -> [String] {
    var lines = [(["DMARC: " + reports.readSentence] + [reports.period].compactMap(\.self)).joined(separator: ", ")]
    if let share = reports.passShare {
      let total = reports.total
      lines.append(
        "  \(Wording.count(total.messages, "message", "messages")), \(Wording.number(total.passed)) passed "
          + "(\(Wording.percent(share))), DKIM \(Wording.number(total.dkim)), SPF \(Wording.number(total.spf)), "
          + "quarantined \(Wording.number(total.quarantined)), rejected \(Wording.number(total.rejected))")
    }
    lines += block(
      "Domains",
      reports.orderedDomains.map { domain in
        "\(shown(domain.name)): \(domain.summary.policy?.sentence ?? "policy not reported"), "
          + "\(Wording.number(domain.summary.tally.passed)) of \(Wording.number(domain.summary.tally.messages)) passed"
      })
    lines += block(
      "Sources that fail most",
      reports.failingSources.map { item in
        let by = item.summary.authenticated.sorted().map(shown).joined(separator: ", ")
        return "\(shown(item.source.address)) as \(shown(item.source.domain)): \(Wording.number(item.tally.failed)) of "
          + "\(Wording.number(item.tally.messages)) failed" + (by.isEmpty ? "" : ", authenticated as \(by)")
      })
    lines += block(
      "Policy not applied",
      reports.orderedReasons.map { "\($0.kind.rawValue): \(Wording.count($0.messages, "message", "messages"))" })
    lines += block(
      "Messages that failed",
      reports.failures.map { report in
        "\(report.feedback.sourceAddress?.description ?? "unknown source"): \(report.failure?.rawValue ?? "not said"), "
          + "\(shown(report.feedback.reportedDomains.first ?? "")), \(report.delivery?.rawValue ?? "not said")"
      })
    lines += block(
      "TLS",
      reports.orderedSessions.map { item in
        "\(shown(item.domain)): \(Wording.number(item.sessions.failures)) of "
          + "\(Wording.number(Tally.sum(item.sessions.successes, item.sessions.failures))) sessions failed"
          + item.sessions.orderedReasons.prefix(3).map { ", \(shown($0.name)) \(Wording.number($0.sessions))" }.joined()
      })
    lines += block(
      "Deviations",
      reports.orderedDeviations.map { item in
        "\(shown(item.deviation.receiver)): \(item.deviation.kind.meaning) (\(shown(item.deviation.place)), "
          + "\(Wording.count(item.count, "time", "times")))"
      })
    lines += block("Refused", reports.refusals.map { "\(shown($0.place)): \(shown($0.failure.sentence))" })
    return lines
  }

  private static func block(_ title: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    var lines = ["", title] + items.prefix(ReceiverLimits.lines).map { "  " + $0 }
    if items.count > ReceiverLimits.lines { lines.append("  … and \(items.count - ReceiverLimits.lines) more") }
    return lines
  }

  /// Text of a report, shortened and harmless to a terminal.
  private static func shown(_ text: String) -> String {
    text.isEmpty ? "(empty)" : TerminalWriter.escaped(Wording.excerpt(text, limit: 200))
  }
}
