public import MailFacts

/// A verdict together with what was accepted of its findings: by a suppression or by the baseline.
///
///     var message = JudgedMessage(verdict)
///     message.accept(at: 0, because: .suppression(reason: "sent by the old relay until March"))
///     message.standing.findings.count  // one less than verdict.findings.count
public struct JudgedMessage: Sendable {
  /// Why a finding does not count.
  public enum Acceptance: Sendable, Hashable {
    /// A suppression names it, for this reason.
    case suppression(reason: String)
    /// The baseline knows it.
    case baseline
  }

  /// The verdict with all of its findings.
  public let verdict: Verdict
  /// Whether this is a file of a configuration and no message: of its verdict, only file, size and findings mean anything.
  public let isConfiguration: Bool
  /// Whether the message is one of a mailbox, so that its number belongs to its name and its lines are not the file's.
  public let isInMailbox: Bool
  /// Why each finding of the verdict does not count, in the order of the findings; nil where it stands.
  public private(set) var acceptances: [Acceptance?]

  /// Makes a judged message of which every finding stands.
  public init(_ verdict: Verdict, isInMailbox: Bool = false) {
    self.verdict = verdict
    self.isInMailbox = isInMailbox || verdict.index > 0
    isConfiguration = false
    acceptances = Array(repeating: nil, count: verdict.findings.count)
  }

  /// Makes what the formats show of a file of a configuration, of which every finding stands.
  public init(configuration file: String, size: Int, findings: [Finding]) {
    verdict = Verdict(
      file: file, index: 0, size: size, messageID: nil, date: nil, direction: .unknown,
      origin: Origin(originClass: .undetermined, kind: .unknown, mayAutoReply: false, confidence: 0, evidence: []),
      sender: .none, preserved: [], findings: findings, defects: [])
    isInMailbox = false
    isConfiguration = true
    acceptances = Array(repeating: nil, count: findings.count)
  }

  /// Takes a finding out of the count; the first reason stays.
  public mutating func accept(at index: Int, because acceptance: Acceptance) {
    if acceptances.indices.contains(index), acceptances[index] == nil { acceptances[index] = acceptance }
  }

  /// The findings that count.
  public var findings: [Finding] {
    if isUntouched { return verdict.findings }
    return zip(verdict.findings, acceptances).compactMap { finding, acceptance in acceptance == nil ? finding : nil }
  }

  /// The verdict with only the findings that count.
  public var standing: Verdict {
    if isUntouched { return verdict }
    var standing = verdict
    standing.findings = findings
    return standing
  }

  /// The name that people see: the file, in a mailbox with the message's number: `inbox.mbox#3`.
  public var name: String { isInMailbox ? "\(verdict.file)#\(verdict.index)" : verdict.file }

  private var isUntouched: Bool { acceptances.allSatisfy { $0 == nil } }
}
