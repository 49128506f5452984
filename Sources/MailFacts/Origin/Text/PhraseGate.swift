import InternetMessage

/// Rules out at a glance that a text holds any of many phrases.
///
/// Asked for each word of every subject: a look at the first three octets of the word, one bit of 4,096. What passes is
/// folded and searched for; the gate lets some texts pass that hold nothing, and never stops one that holds something.
struct PhraseGate: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  /// Makes a gate for phrases in their natural spelling, of three octets or more when folded.
  init(_ texts: [[String]]) {
    for text in texts.joined() {
      let phrase = FoldedText.fold(text)
      let place = Self.place(phrase[0], phrase[1], phrase[2])
      bits[place >> 6] |= 1 &<< UInt64(place & 63)
    }
  }

  /// Whether a range of plain ASCII may hold a phrase.
  func mayPass(_ view: OctetView, _ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    var isBoundary = true
    for offset in range.lowerBound..<range.upperBound - 2 {
      let octet = view[offset]
      let isWord = octet.isAlpha || octet.isDigit
      if isWord, isBoundary, passes(octet, view[offset + 1], view[offset + 2]) { return true }
      isBoundary = !isWord
    }
    return false
  }

  /// Whether a phrase may begin a range of plain ASCII.
  func mayBegin(_ view: OctetView, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return range.count > 2 && passes(view[start], view[start + 1], view[start + 2])
  }

  /// Whether a phrase may begin at an offset of folded text.
  func mayBegin(_ folded: OctetView, _ offset: Int) -> Bool {
    Self.place(folded, offset).map(holds) ?? false
  }

  /// The bit that tells for every gate whether a phrase may begin at an offset of folded text; nil near its end.
  static func place(_ folded: OctetView, _ offset: Int) -> Int? {
    offset + 2 < folded.count ? place(folded[offset], folded[offset + 1], folded[offset + 2]) : nil
  }

  /// Whether a bit is set, and so a phrase may begin.
  func holds(_ place: Int) -> Bool { bits[place >> 6] &>> UInt64(place & 63) & 1 != 0 }

  /// Whether folded text may hold a phrase.
  func mayPass(_ folded: [UInt8]) -> Bool {
    guard folded.count > 2 else { return false }
    for offset in 0..<folded.count - 2 where passes(folded[offset], folded[offset + 1], folded[offset + 2]) {
      return true
    }
    return false
  }

  private func passes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    holds(Self.place(Self.folded(first), Self.folded(second), Self.folded(third)))
  }

  private static func folded(_ octet: UInt8) -> UInt8 { octet.isFoldingWhiteSpace ? 0x20 : octet.asciiLowercased }

  private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 2533 ^ Int(second) &* 61 ^ Int(third)) & 4095
  }
}
