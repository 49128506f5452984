/// Reads JSON strictly (RFC 8259), within limits.
///
/// Foundation's decoder is neither bounded in depth and number of values nor strict about names that stand twice, and
/// library code of the house does without Foundation. The recursion is as deep as `JSONLimits.depth`.
struct JSONParser {
  private let octets: [UInt8]
  private var position = 0
  private var values = 0

  init(_ octets: [UInt8]) {
    self.octets = octets
    // Section 8.1: a byte order mark must not be sent, and may be ignored.
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func document() throws(JSONFailure) -> JSONDocument {
    try value(depth: 1)
  }

  /// Demands that nothing but white space follows.
  mutating func end() throws(JSONFailure) {
    guard isAtEnd else { throw failure(.syntax) }
  }

  /// Whether nothing but white space follows.
  var isAtEnd: Bool {
    mutating get {
      skipWhiteSpace()
      return position == octets.count
    }
  }

  // MARK: Values

  /// A value.
  ///
  ///     value = false / null / true / object / array / number / string
  private mutating func value(depth: Int) throws(JSONFailure) -> JSONDocument {
    skipWhiteSpace()
    guard depth <= JSONLimits.depth else { throw failure(.tooDeep) }
    values += 1
    guard values <= JSONLimits.values else { throw failure(.tooManyValues) }
    let start = position
    return JSONDocument(value: try content(depth: depth), offset: start)
  }

  private mutating func content(depth: Int) throws(JSONFailure) -> JSONDocument.Value {
    switch octet {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  /// An object.
  ///
  ///     object = begin-object [ member *( value-separator member ) ] end-object
  private mutating func object(depth: Int) throws(JSONFailure) -> JSONDocument.Value {
    position += 1
    var members: [(name: String, value: JSONDocument)] = []
    var names: Set<String> = []
    skipWhiteSpace()
    if consume("}") { return .object([]) }
    repeat {
      skipWhiteSpace()
      guard octet == UInt8(ascii: "\"") else { throw failure(.syntax) }
      let start = position
      let name = try string()
      guard names.insert(name).inserted else { throw failure(.repeatedName, at: start) }
      skipWhiteSpace()
      guard consume(":") else { throw failure(.syntax) }
      members.append((name, try value(depth: depth + 1)))
      skipWhiteSpace()
    } while consume(",")
    guard consume("}") else { throw failure(.syntax) }
    return .object(members)
  }

  /// An array.
  ///
  ///     array = begin-array [ value *( value-separator value ) ] end-array
  private mutating func array(depth: Int) throws(JSONFailure) -> JSONDocument.Value {
    position += 1
    var elements: [JSONDocument] = []
    skipWhiteSpace()
    if consume("]") { return .array([]) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipWhiteSpace()
    } while consume(",")
    guard consume("]") else { throw failure(.syntax) }
    return .array(elements)
  }

  private mutating func word(_ word: StaticString, _ value: JSONDocument.Value) throws(JSONFailure)
    -> JSONDocument.Value
  {
    let isThere = word.withUTF8Buffer { octets[position...].starts(with: $0) }
    guard isThere else { throw failure(.syntax) }
    position += word.utf8CodeUnitCount
    return value
  }

  /// A number, as it is written.
  ///
  ///     number = [ "-" ] int [ frac ] [ exp ]
  private mutating func number() throws(JSONFailure) -> String {
    let start = position
    _ = consume("-")
    if !consume("0") { try digits() }
    if consume(".") { try digits() }
    if consume("e") || consume("E") {
      if !consume("+") { _ = consume("-") }
      try digits()
    }
    return String(decoding: octets[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONFailure) {
    let start = position
    while let octet, (0x30...0x39).contains(octet) { position += 1 }
    guard position > start else { throw failure(.syntax) }
  }

  // MARK: Strings

  /// A string, its escapes resolved.
  ///
  ///     string = quotation-mark *char quotation-mark
  private mutating func string() throws(JSONFailure) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let octet, octet != UInt8(ascii: "\"") {
      // Section 7: control characters must be escaped.
      guard octet >= 0x20 else { throw failure(.syntax) }
      position += 1
      if octet == UInt8(ascii: "\\") {
        text.append(contentsOf: Character(try escape()).utf8)
      } else {
        text.append(octet)
      }
    }
    guard consume("\"") else { throw failure(.syntax) }
    guard let string = String(validating: text, as: UTF8.self) else { throw failure(.wrongEncoding, at: start) }
    return string
  }

  private mutating func escape() throws(JSONFailure) -> Unicode.Scalar {
    guard let octet else { throw failure(.syntax) }
    position += 1
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(octet)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure(.syntax, at: position - 1)
    }
  }

  /// Four digits, or a surrogate pair of two escapes.
  private mutating func unicodeEscape() throws(JSONFailure) -> Unicode.Scalar {
    let start = position
    let high = try fourDigits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), consume("\\"), consume("u") else {
      throw failure(.wrongEncoding, at: start)
    }
    let low = try fourDigits()
    guard (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
    else { throw failure(.wrongEncoding, at: start) }
    return scalar
  }

  private mutating func fourDigits() throws(JSONFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let octet, let digit = Character(Unicode.Scalar(octet)).hexDigitValue, octet < 0x80 else {
        throw failure(.syntax)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  // MARK: Octets

  private var octet: UInt8? { position < octets.count ? octets[position] : nil }

  private mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard let octet, UInt32(octet) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func skipWhiteSpace() {
    while let octet, octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D { position += 1 }
  }

  private func failure(_ reason: JSONFailure.Reason, at offset: Int? = nil) -> JSONFailure {
    let position = JSONPosition(offset: offset ?? position, in: octets)
    return JSONFailure(reason: reason, line: position.line, column: position.column)
  }
}
