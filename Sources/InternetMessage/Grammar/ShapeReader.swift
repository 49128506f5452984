/// Reads fixed shapes, such as `eight hexadecimal digits, then an underscore`, from left to right.
struct ShapeReader {
  let view: OctetView
  var position: Int
  let end: Int

  init(_ view: OctetView, _ range: Range<Int>) {
    view.check(range)
    self.view = view
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  var isAtEnd: Bool { position == end }

  /// Takes as many octets of a class as there are, at most the upper bound; nil when they are too few.
  mutating func take(_ counts: ClosedRange<Int>, where isMember: (UInt8) -> Bool) -> Range<Int>? {
    let start = position
    var offset = position
    while offset < end, offset - start < counts.upperBound, isMember(view[offset]) { offset += 1 }
    guard offset - start >= counts.lowerBound else { return nil }
    position = offset
    return start..<offset
  }

  /// Takes these octets, exactly.
  mutating func take(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard end - position >= length else { return false }
    let matches = literal.withUTF8Buffer { letters in
      for index in 0..<length where view[position + index] != letters[index] { return false }
      return true
    }
    if matches { position += length }
    return matches
  }

  /// The number that hexadecimal digits write, sixteen at most.
  func hexadecimal(_ range: Range<Int>) -> UInt64 {
    var value: UInt64 = 0
    for offset in range { value = value << 4 | UInt64(view[offset].hexadecimalValue ?? 0) }
    return value
  }

  static func isSmallHexadecimal(_ octet: UInt8) -> Bool {
    octet.isDigit || (octet >= UInt8(ascii: "a") && octet <= UInt8(ascii: "f"))
  }

  /// A digit or a capital letter: what tokens of tickets are made of.
  static func isTokenLetter(_ octet: UInt8) -> Bool {
    octet.isDigit || (octet >= UInt8(ascii: "A") && octet <= UInt8(ascii: "Z"))
  }
}

extension String {
  /// Calls a closure with a view of the text's UTF-8 and the range of all of it.
  func withShape<Result>(_ body: (OctetView, Range<Int>) -> Result) -> Result {
    withOctetView { body($0, 0..<$0.count) }
  }
}
