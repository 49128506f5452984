/// An example of a rule over authentication: what DNS says, and the message, in one text.
///
/// The records stand in front of the message with a line of their own between them, so that `mailloop explain` shows
/// them as any other example. Signatures in examples are real.
extension RuleExample {
  /// Makes an example from the records, one a line, and the message.
  static func authenticated(zone: String, _ message: String) -> RuleExample {
    RuleExample(stringLiteral: zone + "\n" + separator + "\n" + message)
  }

  /// The records of an example as a master file, and the message with its lines ending as asked for.
  ///
  /// Nil when the example has no records.
  public func authenticated(lineEnd: String) -> (zone: String, message: [UInt8], marked: Int?)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let middle = lines.firstIndex(of: Substring(Self.separator)) else { return nil }
    let message = RuleExample(stringLiteral: lines[(middle + 1)...].joined(separator: "\n"))
    let (octets, marked) = message.octets(lineEnd: lineEnd)
    return (lines[..<middle].joined(separator: "\n"), octets, marked)
  }

  private static let separator = "=== the message ==="
}
