import InternetMessage

/// Writes text as encoded words in the ways that writers of mail do (RFC 2047), to find the one that was signed.
enum EncodedWords {
  /// One way.
  struct Style: Hashable {
    let label: String
    let isBase64: Bool
    let isLetterSmall: Bool
    /// The longest encoded word, and how much of a line the first has, less what stands before it.
    let limit: Int
    let firstLine: Int?
    /// Whether only words with other than ASCII in them are encoded.
    let isPartial: Bool
    /// Whether Q leaves nothing but letters, digits and `!*+-/` as it is (RFC 2047, section 5, rule 3).
    let isStrict: Bool

    /// Those without a limit.
    static let oneWord = all.filter { $0.limit == .max }

    static let all: [Style] = {
      var all: [Style] = []
      for (limit, firstLine): (Int, Int?) in [
        (Int.max, nil), (75, nil), (75, 76), (75, 78), (74, 75), (72, 72), (63, nil),
      ] {
        for isPartial in [false, true] {
          for label in ["utf-8", "UTF-8", "iso-8859-1", "ISO-8859-1", "windows-1252", "Windows-1252"] {
            for isBase64 in [false, true] {
              for isSmall in [false, true] {
                for isStrict in isBase64 ? [true] : [true, false] {
                  all.append(
                    Style(
                      label: label, isBase64: isBase64, isLetterSmall: isSmall, limit: limit, firstLine: firstLine,
                      isPartial: isPartial, isStrict: isStrict))
                }
              }
            }
          }
        }
      }
      return all
    }()
  }

  /// Whether there is something that looks like an encoded word.
  static func isPresent(_ octets: [UInt8]) -> Bool {
    zip(octets, octets.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
  }

  /// The text of a field body with its encoded words decoded.
  static func decoded(_ octets: [UInt8]) -> String {
    var converter = CharsetConverter()
    var defects = HeaderTextDefectLog()
    return octets.withOctetView {
      HeaderText.decoded($0, 0..<$0.count, context: .unstructured, converter: &converter, defects: &defects)
    }
  }

  /// The text in encoded words, on one line with a space between them; nil when the character set does not have it.
  static func encoded(_ text: String, _ style: Style, inPhrase: Bool, offset: Int) -> [UInt8]? {
    guard text.utf8.count <= ExplanationLimits.fieldOctets else { return nil }
    guard style.isPartial else { return run(Array(text.unicodeScalars), style, inPhrase: inPhrase, offset: offset) }
    var octets: [UInt8] = []
    var pending: [Unicode.Scalar] = []
    // A run of words that need encoding is one text: white space between two encoded words is not shown.
    let words = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false).map(Array.init)
    for word in words {
      if word.allSatisfy(\.isASCII) {
        guard flush(&pending, style, inPhrase, offset, &octets) else { return nil }
        if !octets.isEmpty { octets.append(.space) }
        octets += word.map { UInt8(truncatingIfNeeded: $0.value) }
      } else {
        if !pending.isEmpty { pending.append(" ") }
        pending += word
      }
    }
    return flush(&pending, style, inPhrase, offset, &octets) ? octets : nil
  }

  private static func flush(
    _ pending: inout [Unicode.Scalar], _ style: Style, _ inPhrase: Bool, _ offset: Int, _ octets: inout [UInt8]
  ) -> Bool {
    guard !pending.isEmpty else { return true }
    if !octets.isEmpty { octets.append(.space) }
    guard let words = run(pending, style, inPhrase: inPhrase, offset: offset + octets.count) else { return false }
    octets += words
    pending = []
    return true
  }

  private static func run(_ text: [Unicode.Scalar], _ style: Style, inPhrase: Bool, offset: Int) -> [UInt8]? {
    let head = Array(
      "=?\(style.label)?\(style.isBase64 ? (style.isLetterSmall ? "b" : "B") : (style.isLetterSmall ? "q" : "Q"))?".utf8
    )
    let isUTF8 = style.label.lowercased() == "utf-8"
    var result: [UInt8] = []
    var word: [UInt8] = []
    var length = 0
    var room = style.firstLine.map { max(20, min(style.limit, $0 - offset)) } ?? style.limit
    func close() {
      if !result.isEmpty { result.append(.space) }
      result += head + (style.isBase64 ? Base64.encoded(word) : word) + [0x3F, 0x3D]
      word = []
      length = 0
      room = style.limit
    }
    for scalar in text {
      guard
        let octets = isUTF8 ? Array(String(Character(scalar)).utf8) : scalar.value < 0x100 ? [UInt8(scalar.value)] : nil
      else { return nil }
      let added = style.isBase64 ? octets : octets.flatMap { quoted($0, style, inPhrase) }
      let next = style.isBase64 ? (word.count + added.count + 2) / 3 * 4 : length + added.count
      if !word.isEmpty, room != .max, head.count + next + 2 > room { close() }
      word += added
      length += added.count
    }
    if !word.isEmpty { close() }
    return result
  }

  private static func quoted(_ octet: UInt8, _ style: Style, _ inPhrase: Bool) -> [UInt8] {
    if octet == .space { return [0x5F] }
    let isSafe = octet.isAlpha || octet.isDigit || [0x21, 0x2A, 0x2B, 0x2D, 0x2F].contains(octet)
    let isLoose =
      !style.isStrict && octet > 0x20 && octet < 0x7F && ![0x3D, 0x3F, 0x5F].contains(octet)
      && !(inPhrase && [0x22, 0x28, 0x29, 0x2C, 0x3C, 0x3E, 0x40, 0x3A, 0x3B, 0x5C, 0x5B, 0x5D, 0x2E].contains(octet))
    return isSafe || isLoose ? [octet] : escape(octet)
  }

  static func escape(_ octet: UInt8) -> [UInt8] {
    let digits = [UInt8]("0123456789ABCDEF")
    return [0x3D, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
  }
}
