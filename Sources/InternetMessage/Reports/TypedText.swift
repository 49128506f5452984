/// A text whose type stands in front of it (RFC 3464, section 2.1.2): an address, a server's name or a diagnostic.
///
///     rfc822; john@example.com
///     utf-8; j\x{FC}rgen@example.com
public struct TypedText: Sendable, Equatable {
  /// The type in small letters: `rfc822`, `utf-8`, `dns`, `smtp`; empty when there is none.
  public let type: String

  /// The text, unfolded; the escapes of an internationalised address (RFC 6533, section 3) are resolved.
  public let text: String

  /// The octets of the text.
  public let range: Range<Int>

  /// Whether the text is an address that may be UTF-8 (RFC 6533).
  public var isInternationalised: Bool { type == "utf-8" }

  /// Reads `type ";" text`; without a type the whole body is the text, and it is not well-formed.
  static func parse(_ view: OctetView, _ body: Range<Int>) -> (value: TypedText, isWellFormed: Bool) {
    var lexer = Lexer(view, body)
    lexer.skipCFWS()
    let word = lexer.token()
    lexer.skipCFWS()
    guard let word, lexer.consume(";") else {
      return (TypedText(type: "", text: Lexer.unfolded(view, body), range: body), false)
    }
    var type = view.copy(word)
    for index in type.indices { type[index] = type[index].asciiLowercased }
    let range = Lexer.trimmed(view, lexer.offset..<lexer.end)
    let isUTF8 = view.equalsIgnoringCase("utf-8", in: word)
    let text = isUTF8 ? unescaped(view, range) : Lexer.unfolded(view, range)
    return (TypedText(type: String(decoding: type, as: UTF8.self), text: text, range: range), !range.isEmpty)
  }

  /// Resolves escapes; what is no scalar value stays as it is written.
  ///
  ///     EmbeddedUnicodeChar = %x5C.78 "{" HEXPOINT "}"
  private static func unescaped(_ view: OctetView, _ range: Range<Int>) -> String {
    var octets: [UInt8] = []
    octets.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let octet = view[position]
      if octet == UInt8(ascii: "\\"), let (scalar, end) = escape(view, position..<range.upperBound) {
        octets.append(contentsOf: Character(scalar).utf8)
        position = end
      } else {
        if octet != .carriageReturn, octet != .lineFeed { octets.append(octet) }
        position += 1
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  private static func escape(_ view: OctetView, _ range: Range<Int>) -> (Unicode.Scalar, Int)? {
    var position = range.lowerBound + 3
    guard view.octet(at: position - 2) == UInt8(ascii: "x"), view.octet(at: position - 1) == UInt8(ascii: "{") else {
      return nil
    }
    var value: UInt32 = 0
    let start = position
    while position < range.upperBound, position - start < 6, let digit = view[position].hexadecimalValue {
      value = value << 4 | UInt32(digit)
      position += 1
    }
    guard position > start, position < range.upperBound, view[position] == UInt8(ascii: "}"),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, position + 1)
  }
}
