import InternetMessage

/// Text in a form in which words are compared: small letters without accents, runs of white space as one space.
///
///     FoldedText.fold("Réponse  AUTOMATIQUE\u{A0}:")  // "reponse automatique :"
///
/// Programs and relays lose accents, put no-break spaces before colons and curl apostrophes; a phrase is to be found in
/// spite of it. Latin (with Vietnamese), Greek and Cyrillic letters are folded, full-width ASCII becomes ASCII, combining
/// marks are left out; all else stays as it is.
enum FoldedText {
  /// Folds a string.
  static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    append(text.unicodeScalars, to: &folded)
    return folded
  }

  /// Appends a range of octets, folded, of which those that are not UTF-8 count as U+FFFD; white space at the beginning
  /// is left out behind nothing and behind white space.
  static func append(_ view: OctetView, _ range: Range<Int>, isASCII: Bool, to folded: inout [UInt8]) {
    if isASCII { return appendASCII(view, range, to: &folded) }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = view.endOfASCII(in: offset..<range.upperBound)
      if end > offset { appendASCII(view, offset..<end, to: &folded) }
      offset = end
      while offset < range.upperBound, view[offset] >= 0x80 {
        let sequence = view.utf8Sequence(at: offset, limit: range.upperBound)
        append(sequence.isValid ? view.scalar(at: offset, octets: sequence.length) : 0xFFFD, to: &folded)
        offset += sequence.length
      }
    }
  }

  private static func appendASCII(_ view: OctetView, _ range: Range<Int>, to folded: inout [UInt8]) {
    var isSpace = folded.isEmpty || folded[folded.count - 1] == 0x20
    folded.append(addingCapacity: range.count) { text in
      for offset in range {
        let octet = view[offset]
        if octet > 0x20, octet < 0x7F {
          text.append(octet.asciiLowercased)
          isSpace = false
        } else if !isSpace {
          text.append(0x20)
          isSpace = true
        }
      }
    }
  }

  /// Appends folded scalars; white space at the beginning is left out.
  static func append(_ scalars: some Sequence<Unicode.Scalar>, to folded: inout [UInt8]) {
    for scalar in scalars { append(scalar.value, to: &folded) }
  }

  /// Appends one folded character.
  static func append(_ value: UInt32, to folded: inout [UInt8]) {
    switch value {
    case 0x41...0x5A: folded.append(UInt8(value) | 0x20)
    case 0x21...0x7E: folded.append(UInt8(value))
    case 0...0x20, 0x7F, 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
      if let last = folded.last, last != 0x20 { folded.append(0x20) }
    case 0xC0...0x17F: append(base: latin[Int(value - 0xC0)], to: &folded)
    default: appendOther(value, to: &folded)
    }
  }

  private static func appendOther(_ value: UInt32, to folded: inout [UInt8]) {
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0xB4: folded.append(UInt8(ascii: "'"))
    case 0x201C...0x201E, 0xAB, 0xBB: folded.append(UInt8(ascii: "\""))
    case 0x2010...0x2015: folded.append(UInt8(ascii: "-"))
    // Joiners, marks of direction and order, and accents that stand apart from their letters.
    case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0xAD, 0xFEFF: break
    case 0x01A0, 0x01A1: folded.append(UInt8(ascii: "o"))
    case 0x01AF, 0x01B0: folded.append(UInt8(ascii: "u"))
    case 0x0218, 0x0219: folded.append(UInt8(ascii: "s"))
    case 0x021A, 0x021B: folded.append(UInt8(ascii: "t"))
    case 0x0386...0x03CE: append(utf8: greek(value), to: &folded)
    case 0x0400...0x040F: append(utf8: value == 0x0401 ? 0x0435 : value + 0x50, to: &folded)
    case 0x0410...0x042F: append(utf8: value + 0x20, to: &folded)
    case 0x0451: append(utf8: 0x0435, to: &folded)
    case 0x1EA0...0x1EF9: folded.append(vietnamese(value))
    case 0xFF01...0xFF5E: append(value - 0xFEE0, to: &folded)
    default: append(utf8: value, to: &folded)
    }
  }

  private static func append(base: UInt8, to folded: inout [UInt8]) {
    switch base {
    case UInt8(ascii: "1"): folded += [0x73, 0x73]  // ß
    case UInt8(ascii: "2"): folded += [0x61, 0x65]  // æ
    case UInt8(ascii: "3"): folded += [0x6F, 0x65]  // œ
    case UInt8(ascii: "4"): folded += [0x74, 0x68]  // þ
    case UInt8(ascii: "5"): folded += [0x69, 0x6A]  // ĳ
    default: folded.append(base)
    }
  }

  private static func append(utf8 value: UInt32, to folded: inout [UInt8]) {
    if (0x80..<0x800).contains(value) {
      // Most of what is not Latin: Greek, Cyrillic, Hebrew, Arabic.
      folded.append(UInt8(0xC0 | value >> 6))
      folded.append(UInt8(0x80 | value & 0x3F))
    } else if let scalar = Unicode.Scalar(value) {
      folded.append(contentsOf: scalar.utf8)
    }
  }

  private static func greek(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x0386, 0x03AC: 0x03B1
    case 0x0388, 0x03AD: 0x03B5
    case 0x0389, 0x03AE: 0x03B7
    case 0x038A, 0x03AF, 0x03AA, 0x03CA, 0x0390: 0x03B9
    case 0x038C, 0x03CC: 0x03BF
    case 0x038E, 0x03CD, 0x03AB, 0x03CB, 0x03B0: 0x03C5
    case 0x038F, 0x03CE: 0x03C9
    case 0x03C2: 0x03C3
    case 0x0391...0x03A1, 0x03A3...0x03A9: value + 0x20
    default: value
    }
  }

  private static func vietnamese(_ value: UInt32) -> UInt8 {
    switch value {
    case ...0x1EB7: UInt8(ascii: "a")
    case ...0x1EC7: UInt8(ascii: "e")
    case ...0x1ECB: UInt8(ascii: "i")
    case ...0x1EE3: UInt8(ascii: "o")
    case ...0x1EF1: UInt8(ascii: "u")
    default: UInt8(ascii: "y")
    }
  }

  /// The base letters of U+00C0 to U+017F, those of two letters as digits.
  private static let latin: [UInt8] = Array(
    """
    aaaaaa2ceeeeiiiidnooooo*ouuuuy41aaaaaa2ceeeeiiiidnooooo/ouuuuy4y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllllllllnnnnnnnnnoooooo33\
    rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)
}
