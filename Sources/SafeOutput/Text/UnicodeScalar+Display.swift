extension Unicode.Scalar {
  /// Whether a character controls a terminal, changes the direction of text, or cannot be seen.
  ///
  /// Such characters make output look like something else than it is (`txt.exe` shown as `exe.txt`), so no text format
  /// emits them raw. Line feed and tab are among them. Joiners inside of emoji fall apart by this; mail that is evidence
  /// is better shown exactly than beautifully.
  package var isUnsafeToShow: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F: true  // zero-width space and joiners, LRM, RLM
    case 0x2028...0x202E: true  // line and paragraph separator, embeddings, overrides
    case 0x2060...0x206F: true  // word joiner, invisible operators, isolates, deprecated formatting
    case 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true  // private use: every font shows something else
    case 0xE0000...0xE0FFF: true  // tags, variation selectors supplement
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends a number in lower-case hexadecimal with at least so many digits.
  package mutating func appendHexadecimal(_ number: UInt32, digits: Int) {
    let needed = Swift.max(digits, (35 - (number | 1).leadingZeroBitCount) / 4)
    for position in stride(from: needed - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: number >> UInt32(4 * position)) & 0xF
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
