/// Writes lines for people, on a terminal or into a log, so that nothing from mail can control the terminal.
///
///     var lines = TerminalWriter(colour: false)
///     lines.text("a\u{1B}[2J")
///     lines.endLine()
///     lines.octets  // a\x1b[2J
///
/// Control characters leave as `\n`, `\x1b`, bidirectional and invisible ones as `\u{202E}`. A backslash stays as it is:
/// the text is to be read, not to be parsed back. Line ends and styles come from the program alone.
public struct TerminalWriter: Sendable {
  /// What has been written and not yet taken.
  public private(set) var octets: [UInt8] = []
  /// Whether styles are written.
  public let colour: Bool

  /// Makes a writer.
  public init(colour: Bool) { self.colour = colour }

  /// Hands over what has been written so far and forgets it.
  public mutating func take() -> [UInt8] {
    defer { octets = [] }
    return octets
  }

  /// Writes text of any origin.
  public mutating func text(_ text: String, _ style: TerminalStyle? = nil) {
    begin(style)
    Self.appendEscaped(text, to: &octets)
    end(style)
  }

  /// Writes so many spaces.
  public mutating func space(_ count: Int = 1) { repeated(" ", count) }

  /// Writes a character of ASCII so many times.
  public mutating func repeated(_ character: Unicode.Scalar, _ count: Int, _ style: TerminalStyle? = nil) {
    guard count > 0, character.isASCII, !character.isUnsafeToShow else { return }
    begin(style)
    octets.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: character.value), count: count))
    end(style)
  }

  /// Ends the line.
  public mutating func endLine() { octets.append(0x0A) }

  /// Text of any origin with everything escaped that could control a terminal; for messages that go elsewhere.
  public static func escaped(_ text: String) -> String {
    var octets: [UInt8] = []
    appendEscaped(text, to: &octets)
    return String(decoding: octets, as: UTF8.self)
  }

  static func appendEscaped(_ text: String, to octets: inout [UInt8]) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      octets.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars { octets.append(contentsOf: scalar.shownText.utf8) }
  }

  private mutating func begin(_ style: TerminalStyle?) {
    guard colour, let style else { return }
    octets.append(contentsOf: "\u{1B}[".utf8)
    style.parameters.withUTF8Buffer { octets.append(contentsOf: $0) }
    octets.append(0x6D)
  }

  private mutating func end(_ style: TerminalStyle?) {
    if colour && style != nil { octets.append(contentsOf: "\u{1B}[0m".utf8) }
  }
}

extension Unicode.Scalar {
  /// The character itself, or a visible escape where showing it would be unsafe.
  var shownText: String {
    guard isUnsafeToShow else { return String(Character(self)) }
    switch value {
    case 0x09: return #"\t"#
    case 0x0A: return #"\n"#
    case 0x0D: return #"\r"#
    case 0x00..<0x80: return #"\x"# + hexadecimal(digits: 2, uppercase: false)
    default: return #"\u{"# + hexadecimal(digits: 1, uppercase: true) + "}"
    }
  }

  private func hexadecimal(digits: Int, uppercase: Bool) -> String {
    let text = String(value, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
