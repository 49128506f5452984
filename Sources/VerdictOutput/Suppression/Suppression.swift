import MailFacts
public import SafeOutput

/// One agreed exception: this rule, on these messages, for this reason, until then.
///
///     [[suppression]]
///     rule = "PRES001"
///     file = "old/**/*.eml"
///     reason = "captured before the relay was mended"
///     expires = 2027-01-01
///
/// Captured mail is evidence and never edited, so exceptions stand beside it, in `suppressions.toml`.
public struct Suppression: Sendable, Hashable {
  /// The rule's code, the beginning of one (`PRES`, `PRES0`), its name, or `ALL`.
  public let rule: String
  /// The files concerned, relative to the folder of `suppressions.toml`; nil for all.
  public let file: String?
  /// The message identifier concerned, without angle brackets; nil for all.
  public let messageID: String?
  /// The logical place concerned, for example `X-Mailer`; nil for all.
  public let place: String?
  /// Why the finding is acceptable.
  public let reason: String
  /// The first moment at which the exception is void; nil when it stays.
  public let expires: Timestamp?

  private let glob: PathGlob?

  /// Makes an exception from what a file says of it.
  ///
  /// - Parameter expires: a date, whose whole day (UTC) still counts, or a date and time (RFC 3339).
  public init(
    rule: String?, file: String? = nil, messageID: String? = nil, place: String? = nil, reason: String?,
    expires: String? = nil
  ) throws(SuppressionError) {
    guard let rule = rule.flatMap(Self.unlessBlank) else { throw .withoutRule }
    guard let reason = reason.flatMap(Self.unlessBlank) else { throw .withoutReason(rule: rule) }
    guard file != nil || messageID != nil else { throw .withoutMessage(rule: rule) }
    self.rule = rule
    self.reason = reason
    self.file = file
    self.place = place
    self.messageID = messageID.map(Self.withoutBrackets)
    glob = file.map(PathGlob.init)
    if let expires {
      guard let moment = Timestamp(rfc3339: expires) else { throw .unreadableExpiry(rule: rule, text: expires) }
      let isDateAlone = expires.utf8.count == 10
      self.expires = isDateAlone ? Timestamp(seconds: moment.seconds + 86_400) : moment
    } else {
      self.expires = nil
    }
  }

  /// Whether the exception is void at a moment.
  public func isExpired(at now: Timestamp) -> Bool { expires.map { now >= $0 } ?? false }

  /// Whether it names a message.
  ///
  /// - Parameter paths: the names of the file, relative to the folder of `suppressions.toml`; none when it stands elsewhere.
  func matches(_ verdict: Verdict, paths: Set<String>) -> Bool {
    if let messageID, verdict.messageID != messageID { return false }
    guard let glob else { return true }
    return paths.contains(where: glob.matches)
  }

  /// Whether it names a finding of such a message.
  func matches(_ finding: Finding) -> Bool {
    if let place, place != finding.place { return false }
    if rule == "ALL" || rule == finding.rule || rule == finding.name { return true }
    // `P` is no family: a prefix holds the whole family's letters, then digits.
    let family = finding.rule.prefix { !$0.isNumber }
    return rule.count >= family.count && finding.rule.hasPrefix(rule)
  }

  private static func unlessBlank(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }

  private static func withoutBrackets(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") && text.count > 2 ? String(text.dropFirst().dropLast()) : text
  }
}

/// Why an exception is not accepted.
public enum SuppressionError: Error, Equatable {
  /// It names no rule.
  case withoutRule
  /// It gives no reason.
  case withoutReason(rule: String)
  /// It names neither a file nor a message identifier.
  case withoutMessage(rule: String)
  /// Its expiry is no date.
  case unreadableExpiry(rule: String, text: String)

  /// One sentence for people, with the way out.
  public var description: String {
    switch self {
    case .withoutRule:
      "A suppression names no rule. Add rule = \"CODE\", a prefix, a name, or \"ALL\"."
    case .withoutReason(let rule):
      "The suppression of \(rule) gives no reason. Add reason = \"…\": the report shows it."
    case .withoutMessage(let rule):
      "The suppression of \(rule) names no message. Add file = \"GLOB\" or message-id = \"…\"."
    case .unreadableExpiry(let rule, let text):
      "The suppression of \(rule) expires at \"\(text)\", which is no date. Write it as 2027-01-31."
    }
  }
}
