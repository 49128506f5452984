extension OctetView {
  /// The first place where these ASCII letters, given in lower case, stand in a range in either case.
  ///
  /// Time is the product of both lengths; what is searched for is short.
  package func firstRange(ofLowercased word: StaticString, in range: Range<Int>) -> Range<Int>? {
    let length = word.utf8CodeUnitCount
    guard length > 0, length <= range.count else { return nil }
    let first = word.utf8Start[0]
    let capital = first.isAlpha ? first & 0xDF : first
    let starts = range.lowerBound..<range.upperBound - length + 1
    var start = starts.lowerBound
    while true {
      start = firstIndex(in: start..<starts.upperBound) {
        $0.marks(first) .| $0.marks(capital)
      } octets: {
        $0 == first || $0 == capital
      }
      guard start < starts.upperBound else { return nil }
      if equalsIgnoringCase(word, in: start..<start + length) { return start..<start + length }
      start += 1
    }
  }

  /// Whether a range begins with these ASCII letters, given in lower case, in either case.
  package func hasPrefix(_ word: StaticString, in range: Range<Int>) -> Bool {
    let length = word.utf8CodeUnitCount
    return length <= range.count
      && equalsIgnoringCase(word, in: range.lowerBound..<range.lowerBound + length)
  }
}
