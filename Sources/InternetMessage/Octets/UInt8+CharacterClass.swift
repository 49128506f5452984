/// Character classes of the mail grammars, as properties of an octet.
extension UInt8 {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20

  /// `WSP`: space or horizontal tab (RFC 5234, appendix B.1).
  @inlinable package var isWhiteSpace: Bool { self == 0x20 || self == 0x09 }

  /// White space or an octet of a line end: what folding white space is made of (RFC 5322, section 3.2.2).
  @inlinable package var isFoldingWhiteSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// `ftext`: an octet of a field name (RFC 5322, section 3.6.8).
  package var isFieldNameText: Bool { self >= 33 && self <= 126 && self != 0x3A }

  /// A control character that no field may hold, apart from CR and NUL, which are judged by themselves.
  package var isHeaderControl: Bool {
    (self < 0x20 && self != 0 && self != 0x09 && self != 0x0A && self != 0x0D) || self == 0x7F
  }

  /// `DIGIT`.
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// `ALPHA`.
  @inlinable package var isAlpha: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// `atext` of RFC 5322, section 3.2.3, with every octet above 127 (RFC 6532, section 3.2).
  ///
  ///     ALPHA / DIGIT / "!" / "#" / "$" / "%" / "&" / "'" / "*" / "+" / "-" / "/" / "=" / "?" / "^" / "_" / "`"
  ///       / "{" / "|" / "}" / "~"
  package var isAtomText: Bool { self >= 0x80 || isMember(0xA3FF_ACFA_0000_0000, 0x7FFF_FFFF_C7FF_FFFE) }

  /// An octet of a MIME `token` (RFC 2045, section 5.1): visible ASCII other than `()<>@,;:\"/[]?=`.
  package var isTokenText: Bool { self < 0x80 && isMember(0x03FF_6CFA_0000_0000, 0x7FFF_FFFF_C7FF_FFFE) }

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
  @inlinable package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether an octet below 128 is in a class given by one bit for each octet: those below 64, and those from 64 on.
  ///
  /// Constants, since a table would be checked for its first use at every octet.
  private func isMember(_ low: UInt64, _ high: UInt64) -> Bool {
    (self & 0x40 == 0 ? low : high) &>> UInt64(self & 0x3F) & 1 != 0
  }
}
