/// Character classes of the mail grammars, as properties of an octet.
extension UInt8 {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20

  /// `WSP`: space or horizontal tab (RFC 5234, appendix B.1).
  package var isWhiteSpace: Bool { self == 0x20 || self == 0x09 }

  /// White space or an octet of a line end: what folding white space is made of (RFC 5322, section 3.2.2).
  package var isFoldingWhiteSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// `ftext`: an octet of a field name (RFC 5322, section 3.6.8).
  package var isFieldNameText: Bool { self >= 33 && self <= 126 && self != 0x3A }

  /// A control character that no field may hold, apart from CR and NUL, which are judged by themselves.
  package var isHeaderControl: Bool {
    (self < 0x20 && self != 0 && self != 0x09 && self != 0x0A && self != 0x0D) || self == 0x7F
  }

  /// `DIGIT`.
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// `ALPHA`.
  package var isAlpha: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// `atext` of RFC 5322, section 3.2.3, with every octet above 127 (RFC 6532, section 3.2).
  package var isAtomText: Bool { self >= 0x80 || Self.atomText[Int(self)] }

  /// An octet of a MIME `token` (RFC 2045, section 5.1).
  package var isTokenText: Bool { self > 32 && self < 127 && !Self.tokenSpecials[Int(self)] }

  /// The value of a hexadecimal digit of either case.
  package var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self &- 0x30
    case 0x41...0x46: self &- 0x37
    case 0x61...0x66: self &- 0x57
    default: nil
    }
  }

  /// The octet with an ASCII capital turned into a small letter.
  package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  static let atomText = table("!#$%&'*+-/=?^_`{|}~", letters: true)
  static let tokenSpecials = table("()<>@,;:\\\"/[]?=", letters: false)

  private static func table(_ characters: String, letters: Bool) -> [Bool] {
    var table = [Bool](repeating: false, count: 128)
    for octet in characters.utf8 { table[Int(octet)] = true }
    if letters { for octet in 0..<128 where UInt8(octet).isAlpha || UInt8(octet).isDigit { table[octet] = true } }
    return table
  }
}
