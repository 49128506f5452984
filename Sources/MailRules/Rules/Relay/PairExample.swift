/// An example of a rule over pairs: one message before and after the relay, in one text.
///
/// The messages stand one behind the other with a line of their own between them, so that `mailloop explain` shows them
/// as any other example. The marker `↓` stands in the message after.
extension RuleExample {
  /// Makes an example from the two messages.
  static func pair(_ before: String, _ after: String) -> RuleExample {
    RuleExample(stringLiteral: before + "\n" + separator + "\n" + after)
  }

  /// The two messages of a pair, their lines ending as asked for, and the marked offset in the message after.
  ///
  /// Nil when the example is no pair.
  public func pair(lineEnd: String) -> (before: [UInt8], after: [UInt8], marked: Int?)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let middle = lines.firstIndex(of: Substring(Self.separator)) else { return nil }
    let before = RuleExample(stringLiteral: lines[..<middle].joined(separator: "\n"))
    let after = RuleExample(stringLiteral: lines[(middle + 1)...].joined(separator: "\n"))
    let (octets, marked) = after.octets(lineEnd: lineEnd)
    return (before.octets(lineEnd: lineEnd).message, octets, marked)
  }

  private static let separator = "=== after the relay ==="
}
