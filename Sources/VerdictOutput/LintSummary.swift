public import MailFacts

/// The counts of a run, for its last line and for its exit code.
public struct LintSummary: Sendable, Equatable {
  /// How many messages were judged.
  public private(set) var messages = 0
  /// How many of them have findings that count.
  public private(set) var messagesWithFindings = 0
  /// How many findings count, by severity.
  public private(set) var findings: [Severity: Int] = [:]
  /// How many findings a suppression accepted.
  public private(set) var suppressed = 0
  /// How many findings the baseline knows.
  public private(set) var known = 0
  /// How many inputs could not be read.
  public private(set) var failureCount = 0
  /// What could not be read, in words: the first `failureLimit` of them.
  public private(set) var failures: [String] = []

  /// How many failures are kept in words; all are counted.
  public static let failureLimit = 100

  /// What is counted: `message`, or `file` of a configuration.
  public let noun: String

  /// Makes a summary of nothing.
  public init(of noun: String = "message") { self.noun = noun }

  /// Counts a message.
  public mutating func add(_ message: JudgedMessage) {
    messages += 1
    var stands = false
    for (finding, acceptance) in zip(message.verdict.findings, message.acceptances) {
      switch acceptance {
      case .suppression: suppressed += 1
      case .baseline: known += 1
      case nil:
        findings[finding.severity, default: 0] += 1
        stands = true
      }
    }
    if stands { messagesWithFindings += 1 }
  }

  /// Counts an input that could not be read.
  public mutating func addFailure(_ description: String) {
    failureCount += 1
    if failures.count < Self.failureLimit { failures.append(description) }
  }

  /// How many findings count.
  public var total: Int { findings.values.reduce(0, +) }

  /// How many findings count and are at least so serious.
  public func count(atLeast severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.key >= severity ? $1.value : 0) }
  }

  /// The last line for people.
  ///
  ///     Found 3 problems (1 error, 2 warnings) in 2 of 80 messages.
  public var text: String {
    var text: String
    if total == 0 {
      text = "No problems in \(counted(messages, noun))."
    } else {
      let words: [(Severity, String)] = [(.error, "error"), (.warning, "warning"), (.info, "note")]
      let parts = words.compactMap { severity, word in findings[severity].map { counted($0, word) } }
      text = "Found \(counted(total, "problem")) (\(parts.joined(separator: ", ")))"
      text += " in \(messagesWithFindings) of \(counted(messages, noun))."
    }
    if suppressed > 0 { text += " \(suppressed) suppressed." }
    if known > 0 { text += " \(known) known from the baseline." }
    if failureCount > 0 { text += " \(counted(failureCount, "input")) could not be read." }
    return text
  }

  private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
