/// A form in which `mailloop lint` prints its verdicts.
///
/// `render` is a pure function of one message, so that several jobs can render at once; what stands before, between and
/// after the messages is added by whoever puts the pieces in order (`VerdictStream`). Nothing is kept from message to
/// message, so that memory does not grow with the number of messages.
public protocol VerdictFormat: Sendable {
  /// What stands before the first message.
  func begin() -> [UInt8]
  /// What stands between two messages that have something to show.
  var separator: [UInt8] { get }
  /// One message; empty when this form has nothing to show of it.
  ///
  /// - Parameter octets: the message as captured, for excerpts; a range beyond it shows less and does no harm.
  func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8]
  /// What stands after the last message.
  func end(_ summary: LintSummary) -> [UInt8]
}

/// Puts rendered messages in order: what stands before, between and after them.
public struct VerdictStream: Sendable {
  private let format: any VerdictFormat
  private var hasMessages = false

  /// Makes a stream in a format.
  public init(_ format: any VerdictFormat) { self.format = format }

  /// What stands before the first message.
  public func begin() -> [UInt8] { format.begin() }

  /// One rendered message, with what separates it from the one before.
  public mutating func next(_ rendered: [UInt8]) -> [UInt8] {
    guard !rendered.isEmpty else { return [] }
    defer { hasMessages = true }
    return hasMessages ? format.separator + rendered : rendered
  }

  /// What stands after the last message.
  public func end(_ summary: LintSummary) -> [UInt8] { format.end(summary) }
}
