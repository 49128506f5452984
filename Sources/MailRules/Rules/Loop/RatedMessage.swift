package import HelpDesk
package import MailFacts

/// A message with which its sender passes one of the help desk's rates.
package struct RatedMessage: Sendable {
  /// The facts of the message.
  package let facts: MessageFacts
  /// What it passes.
  package let crossing: RateCrossing

  /// Puts the two together.
  package init(_ facts: MessageFacts, _ crossing: RateCrossing) {
    self.facts = facts
    self.crossing = crossing
  }
}

/// An example of a rule over rates: which message of its sender's hour it is, and the message, in one text.
extension RuleExample {
  /// Makes an example of the n-th message within an hour.
  static func rated(_ number: Int, _ message: String) -> RuleExample {
    RuleExample(stringLiteral: "\(before)\(number)\(behind)\n" + message)
  }

  /// The number of an example, and the message with its lines ending as asked for; nil when it has no number.
  package func rated(lineEnd: String) -> (number: Int, message: [UInt8], marked: Int?)? {
    guard let end = text.firstIndex(of: "\n"), text.hasPrefix(Self.before), text[..<end].hasSuffix(Self.behind),
      let number = Int(text[..<end].dropFirst(Self.before.count).dropLast(Self.behind.count))
    else { return nil }
    let message = RuleExample(stringLiteral: String(text[text.index(after: end)...]))
    let (octets, marked) = message.octets(lineEnd: lineEnd)
    return (number, octets, marked)
  }

  private static let before = "=== message "
  private static let behind = " of its sender within an hour ==="
}
