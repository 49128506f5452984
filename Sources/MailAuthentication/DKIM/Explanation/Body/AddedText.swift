import InternetMessage

/// Where text that was added to a part may begin and end.
enum AddedText {
  typealias Place = (kind: RelayEditKind, range: Range<Int>)

  /// The places in a range of octets whose lines end in CRLF, the likeliest first: near the ends.
  static func places(_ text: [UInt8], _ range: Range<Int>, isHTML: Bool) -> [Place] {
    guard !range.isEmpty else { return [] }
    guard isHTML else {
      return footers(text, range, lines: ExplanationLimits.addedLines)
        + banners(text, range, lines: ExplanationLimits.addedLines)
    }
    let markup = Markup(text, range)
    return markup.footers() + footers(text, range, lines: Self.pageLines) + markup.banners()
      + banners(text, range, lines: Self.pageLines)
  }

  /// How many lines of a page are looked at beside its elements.
  private static let pageLines = 12

  private static func lineStarts(_ text: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    for offset in range where text[offset] == .lineFeed && offset + 1 < range.upperBound { starts.append(offset + 1) }
    return starts
  }

  /// Lines behind the text; of the line ends around them some may be of the original.
  private static func footers(_ text: [UInt8], _ range: Range<Int>, lines: Int) -> [Place] {
    var places: [Place] = []
    for start in lineStarts(text, range).suffix(lines).reversed() {
      places.append((.footerAdded, start..<range.upperBound))
      // The text before it ended without a line end, which then belongs to the boundary.
      if start >= range.lowerBound + 2 { places.append((.footerAdded, start - 2..<range.upperBound)) }
      let kept = range.upperBound - 2
      if kept > start, text.has([0x0D, 0x0A], at: kept) { places.append((.footerAdded, start..<kept)) }
    }
    return places
  }

  private static func banners(_ text: [UInt8], _ range: Range<Int>, lines: Int) -> [Place] {
    lineStarts(text, range).dropFirst().prefix(lines).map {
      (.bannerAdded, range.lowerBound..<$0)
    }
  }
}

/// Where elements may have been put at either end of a page.
private struct Markup {
  private let text: [UInt8]
  private let range: Range<Int>
  private let tags: [Int]

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    self.range = range
    tags = range.filter { text[$0] == UInt8(ascii: "<") }
  }

  /// How many tags from an end of the page on are looked at.
  private static let depth = 30

  /// Before the end of the body or of the page, or behind it; the shortest first.
  func footers() -> [AddedText.Place] {
    var ends: [Int] = []
    for mark in ["</body", "</html"] as [StaticString] {
      if let end = tags.last(where: { text.hasTag(mark, at: $0) }) { ends.append(end) }
    }
    ends.append(range.upperBound)
    let starts = ends.map { end in Array(tags.reversed().lazy.filter { $0 < end }.prefix(Self.depth)) }
    var places: [AddedText.Place] = []
    for depth in 0..<Self.depth {
      for (end, starts) in zip(ends, starts) where depth < starts.count {
        let tag = starts[depth]
        places.append((.footerAdded, tag..<end))
        // A line end before it may be of the same text, or one behind it of the original.
        if tag - 2 >= range.lowerBound, text.has([0x0D, 0x0A], at: tag - 2) {
          places.append((.footerAdded, tag - 2..<end))
        }
        if end - 2 > tag, text.has([0x0D, 0x0A], at: end - 2) { places.append((.footerAdded, tag..<end - 2)) }
      }
    }
    return places
  }

  /// Behind the tag that opens the body, or before everything; the shortest first.
  func banners() -> [AddedText.Place] {
    var begins: [Int] = []
    if let body = tags.first(where: { text.hasTag("<body", at: $0) }), let end = tagEnd(body) {
      begins.append(end)
      if text.has([0x0D, 0x0A], at: end) { begins.append(end + 2) }
    }
    begins.append(range.lowerBound)
    let following = begins.map { begin in Array(tags.lazy.filter { $0 > begin }.prefix(Self.depth)) }
    var places: [AddedText.Place] = []
    for depth in 0..<Self.depth {
      for (begin, following) in zip(begins, following) where depth < following.count {
        let tag = following[depth]
        places.append((.bannerAdded, begin..<tag))
        if tag - 2 > begin, text.has([0x0D, 0x0A], at: tag - 2) { places.append((.bannerAdded, begin..<tag - 2)) }
        guard text.has([0x2F], at: tag + 1), let end = tagEnd(tag) else { continue }
        places.append((.bannerAdded, begin..<end))
        if text.has([0x0D, 0x0A], at: end) { places.append((.bannerAdded, begin..<end + 2)) }
      }
    }
    return places
  }

  private func tagEnd(_ start: Int) -> Int? {
    text[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }
}

extension [UInt8] {
  /// Whether a tag with this beginning, in small letters, stands at an offset.
  fileprivate func hasTag(_ mark: StaticString, at offset: Int) -> Bool {
    let octets = [UInt8](mark)
    guard offset + octets.count <= count else { return false }
    return octets.indices.allSatisfy { self[offset + $0].asciiLowercased == octets[$0] }
  }
}
