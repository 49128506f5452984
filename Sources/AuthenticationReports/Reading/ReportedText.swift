import InternetMessage

/// Values of reports, as text becomes them.
enum ReportedText {
  /// The text without white space around it.
  static func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while let first = rest.unicodeScalars.first, first.properties.isWhitespace { rest.unicodeScalars.removeFirst() }
    while let last = rest.unicodeScalars.last, last.properties.isWhitespace { rest.unicodeScalars.removeLast() }
    return rest
  }

  /// At most so many octets of a text, in whole characters.
  static func cut(_ text: Substring, to octets: Int) -> String {
    guard text.utf8.count > octets else { return String(text) }
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      if count > octets { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// A whole number in decimal of at most so much; nil for anything else.
  static func number(_ text: String, atMost limit: Int) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(text), value <= limit
    else { return nil }
    return value
  }

  /// Seconds since 1970; some senders give fractions, which are dropped.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.dropFirst().allSatisfy({ number(String($0.prefix(18)), atMost: .max) != nil })
    else { return nil }
    return number(String(first), atMost: 253_402_300_799).map(Int64.init)
  }

  static func address(_ text: String) -> IPAddress? {
    Array(text.utf8).withOctetView { IPAddress($0, 0..<text.utf8.count) }
  }
}

extension UTF8 {
  /// How many octets a scalar takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
