/// A message that shows when a rule fires, or when it only nearly does.
///
/// The text is written with LF; `octets(lineEnd:)` gives the message with the marker `↓` taken out. A character from
/// U+E080 to U+E0FF stands for the single octet 0x80 to 0xFF, so that an example may hold what is not UTF-8.
public struct RuleExample: Sendable, ExpressibleByStringLiteral {
  /// The text with its marker.
  public let text: String
  /// Whether the text gives the line ends octet for octet, so that it is not tried with both LF and CRLF.
  public let exact: Bool
  /// Whether it is judged for an organisation.
  let isOrganised: Bool

  /// Makes an example whose lines may end either way.
  public init(stringLiteral text: String) {
    self.text = text
    exact = false
    isOrganised = false
  }

  /// Makes an example of which every octet counts.
  public static func exactly(_ text: String) -> RuleExample { RuleExample(text: text, exact: true) }

  init(text: String, exact: Bool, isOrganised: Bool = false) {
    self.text = text
    self.exact = exact
    self.isOrganised = isOrganised
  }

  /// The message, its lines ending as asked for (or as written when the example is exact), and the marked offset.
  public func octets(lineEnd: String = "\r\n") -> (message: [UInt8], marked: Int?) {
    var message: [UInt8] = []
    var marked: Int?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2193: marked = marked ?? message.count
      case 0x0A where !exact: message.append(contentsOf: lineEnd.utf8)
      case 0xE080...0xE0FF: message.append(UInt8(scalar.value & 0xFF))
      default: message.append(contentsOf: String(scalar).utf8)
      }
    }
    return (message, marked)
  }
}
