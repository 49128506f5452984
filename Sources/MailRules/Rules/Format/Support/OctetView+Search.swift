import InternetMessage

extension OctetView {
  /// The offset of the first line in a range that begins with these octets.
  func firstLine(beginningWith start: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = start.first else { return nil }
    var offset = range.lowerBound
    while let hit = firstIndex(of: first, in: offset..<range.upperBound) {
      let beginsLine = hit == range.lowerBound || self[hit - 1] == .lineFeed || self[hit - 1] == .carriageReturn
      if beginsLine, hit + start.count <= range.upperBound, equals(start, in: hit..<hit + start.count) { return hit }
      offset = hit + 1
    }
    return nil
  }

  /// A range without the white space and line ends around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, self[first].isFoldingWhiteSpace { range = first + 1..<range.upperBound }
    while let last = range.last, self[last].isFoldingWhiteSpace { range = range.lowerBound..<last }
    return range
  }

  /// Whether a range begins with these ASCII letters.
  func starts(_ range: Range<Int>, with text: String) -> Bool {
    var offset = range.lowerBound
    for octet in text.utf8 {
      guard offset < range.upperBound, self[offset] == octet else { return false }
      offset += 1
    }
    return true
  }
}
