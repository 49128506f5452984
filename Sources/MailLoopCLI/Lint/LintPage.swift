import ComplianceReport
import MailFacts
import MailRules
import RelayPipeline
import VerdictOutput

/// Collects what the HTML report of a lint run shows: the first messages up to a limit, and the count of the others.
struct LintPage: Sendable {
  /// How many messages with findings a page takes.
  static let messagesWithFindings = 5_000
  /// How many messages without findings a page takes.
  static let messagesWithoutFindings = 5_000

  private var record: RunRecord
  private var leftOut = ReportSubject.LeftOut()
  private var withFindings = 0
  private var withoutFindings = 0

  /// Begins the page of a run.
  init(_ record: RunRecord) { self.record = record }

  /// Takes a message, as far as there is room.
  mutating func add(_ evidence: CaseRecord) {
    if evidence.after.findings.isEmpty {
      guard withoutFindings < Self.messagesWithoutFindings else {
        leftOut.withoutFindings += 1
        return
      }
      withoutFindings += 1
    } else {
      guard withFindings < Self.messagesWithFindings else {
        leftOut.withFindings += 1
        return
      }
      withFindings += 1
    }
    record.cases.append(evidence)
  }

  /// The page.
  func render(_ summary: LintSummary) -> [UInt8] {
    var record = record
    record.failures = summary.failures
    let unlisted = summary.failureCount - summary.failures.count
    if unlisted > 0 { record.failures.append("\(unlisted) more") }
    return HTMLReport.render(record, subject: .messages(leftOut: leftOut))
  }
}

extension CaseRecord {
  /// A message of a lint run with the findings that stand; its header is kept where there are any.
  init(_ message: JudgedMessage, octets: [UInt8], headerEnd: Int) {
    let standing = message.standing
    self.init(
      name: message.name, note: "", before: nil, after: standing, changes: [], headerBefore: nil,
      headerAfter: standing.findings.isEmpty ? [] : Array(octets.prefix(min(headerEnd, Self.headerLimit))))
  }
}
