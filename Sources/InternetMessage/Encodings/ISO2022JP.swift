/// Tells text in ISO-2022-JP that is certain to be right (RFC 1468), so that it need not be converted to be checked.
enum ISO2022JP {
  /// Whether a range is of ASCII, of JIS X 0201 Roman and of assigned characters of JIS X 0208 alone, as most mail is.
  ///
  /// Whatever else occurs, right or wrong, is for the C library to tell.
  static func isPlain(_ view: OctetView, _ range: Range<Int>) -> Bool {
    let assigned = assigned
    var (offset, isDouble) = (range.lowerBound, false)
    while offset < range.upperBound {
      let octet = view[offset]
      if octet == 0x1B {
        guard offset + 2 < range.upperBound else { return false }
        switch (view[offset + 1], view[offset + 2]) {
        case (UInt8(ascii: "("), UInt8(ascii: "B")), (UInt8(ascii: "("), UInt8(ascii: "J")): isDouble = false
        case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")): isDouble = true
        default: return false
        }
        offset += 3
      } else if isDouble {
        guard offset + 1 < range.upperBound, octet > 0x20, octet < 0x7F, view[offset + 1] > 0x20,
          view[offset + 1] < 0x7F, assigned[Int(octet - 0x21) * 94 + Int(view[offset + 1] - 0x21)]
        else { return false }
        offset += 2
      } else {
        guard octet >= 0x20 && octet < 0x7F || octet.isFoldingWhiteSpace else { return false }
        offset += 1
      }
    }
    return true
  }

  /// The cells of JIS X 0208:1990 that have a character, 94 for each of 94 rows.
  static let assigned: [Bool] = {
    var cells = [Bool](repeating: false, count: 94 * 94)
    for (rows, ranges) in rows {
      for row in rows {
        for range in ranges { for cell in range { cells[(row - 1) * 94 + cell - 1] = true } }
      }
    }
    return cells
  }()

  private static let rows: [(ClosedRange<Int>, [ClosedRange<Int>])] = [
    // Punctuation and symbols.
    (1...1, [1...94]), (2...2, [1...14, 26...33, 42...48, 60...74, 82...89, 94...94]),
    // Digits and Latin letters, Hiragana, Katakana, Greek, Cyrillic, lines of tables.
    (3...3, [16...25, 33...58, 65...90]), (4...4, [1...83]), (5...5, [1...86]), (6...6, [1...24, 33...56]),
    (7...7, [1...33, 49...81]), (8...8, [1...32]),
    // Kanji of the first level, and of the second.
    (16...46, [1...94]), (47...47, [1...51]), (48...83, [1...94]), (84...84, [1...6]),
  ]
}
