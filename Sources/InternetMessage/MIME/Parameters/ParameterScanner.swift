/// Reads the parameters of a MIME field body one by one, as ranges (RFC 2045, section 5.1).
///
///     parameter := attribute "=" value
///     value     := token / quoted-string
///
/// Both the full parser and the quick scan of the tree parser stand on it, so that they cannot disagree. Each octet is
/// read a few times at most.
struct ParameterScanner {
  let view: OctetView
  let end: Int
  private(set) var offset: Int

  init(view: OctetView, range: Range<Int>) {
    self.view = view
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Skips white space, line ends and comments, which may nest.
  mutating func skipCommentsAndWhiteSpace(_ defects: inout ParameterDefectLog) {
    while offset < end {
      if view[offset].isFoldingWhiteSpace {
        offset &+= 1
      } else if view[offset] == 0x28 {
        skipComment(&defects)
      } else {
        return
      }
    }
  }

  private mutating func skipComment(_ defects: inout ParameterDefectLog) {
    let start = offset
    var depth = 0
    while offset < end {
      switch view[offset] {
      case 0x28: depth &+= 1
      case 0x29: depth &-= 1
      case 0x5C: offset = min(offset &+ 1, end &- 1)
      default: break
      }
      offset &+= 1
      if depth == 0 { return }
    }
    // Taken as a comment to the end: to begin anew behind each parenthesis would take quadratic time.
    defects.record(.commentUnterminated, at: start)
  }

  /// Reads a token, which may have octets above 127; empty when none stands here.
  mutating func token() -> Range<Int> {
    let start = offset
    while offset < end, view[offset].isTokenText || view[offset] >= 0x80 { offset &+= 1 }
    return start..<offset
  }

  /// Takes an octet if it stands here.
  mutating func take(_ octet: UInt8) -> Bool {
    guard offset < end, view[offset] == octet else { return false }
    offset &+= 1
    return true
  }

  /// The next parameter, or nil at the end of the body.
  mutating func next(_ defects: inout ParameterDefectLog) -> ParameterSegment? {
    var semicolon: Int?
    while true {
      skipCommentsAndWhiteSpace(&defects)
      guard offset < end else {
        if let semicolon { defects.record(.semicolonTrailing, at: semicolon) }
        return nil
      }
      let start = offset
      if take(0x3B) {
        if let semicolon { defects.record(.semicolonTrailing, at: semicolon) }
        semicolon = start
        continue
      }
      if semicolon == nil { defects.record(.semicolonMissing, at: start) }
      let name = token()
      if name.isEmpty {
        defects.record(.strayText, at: start)
        skipStrayText()
        semicolon = nil
        continue
      }
      skipCommentsAndWhiteSpace(&defects)
      guard take(0x3D) else {
        defects.record(.valueMissing, at: start)
        semicolon = nil
        continue
      }
      return segment(name, &defects)
    }
  }

  /// Passes over a quoted string or all octets up to the next that may begin something.
  private mutating func skipStrayText() {
    if view[offset] == 0x22 {
      offset = min(endOfQuotedString(), end &- 1) &+ 1
      return
    }
    repeat { offset &+= 1 } while offset < end && view[offset] != 0x3B && !view[offset].isFoldingWhiteSpace
  }

  /// The offset of the quote that ends the quoted string which begins here, else the end of the body.
  private func endOfQuotedString() -> Int {
    var offset = offset &+ 1
    while offset < end, view[offset] != 0x22 { offset &+= view[offset] == 0x5C ? 2 : 1 }
    return min(offset, end)
  }

  private mutating func segment(_ name: Range<Int>, _ defects: inout ParameterDefectLog) -> ParameterSegment {
    skipCommentsAndWhiteSpace(&defects)
    var segment = ParameterSegment(name: name, value: offset..<offset)
    if offset < end, view[offset] == 0x22 {
      let close = endOfQuotedString()
      segment.isQuoted = true
      segment.value = offset &+ 1..<close
      if close == end {
        defects.record(.quoteUnterminated, at: offset)
        segment.value = offset &+ 1..<max(offset &+ 1, trimmedEnd(offset..<end))
        offset = end
      } else {
        segment.hasClosingQuote = true
        offset = close &+ 1
      }
      return segment
    }
    segment.value = unquotedValue(&defects)
    if segment.value.isEmpty { defects.record(.valueEmpty, at: segment.value.lowerBound) }
    return segment
  }

  /// Reads a token, or what an unskilled sender meant by one: everything up to the next `;` that is no parameter.
  private mutating func unquotedValue(_ defects: inout ParameterDefectLog) -> Range<Int> {
    let start = offset
    var valueEnd = start
    while true {
      _ = token()
      valueEnd = offset
      while offset < end, view[offset] != 0x3B, view[offset] != 0x28, !view[offset].isFoldingWhiteSpace {
        if valueEnd == offset { defects.record(.specialsUnquoted, at: offset) }
        offset &+= 1
      }
      valueEnd = offset
      skipCommentsAndWhiteSpace(&defects)
      guard offset < end, view[offset] != 0x3B, valueEnd > start, !beginsParameter() else {
        return start..<valueEnd
      }
      defects.record(.spaceUnquoted, at: valueEnd)
    }
  }

  /// Whether a token and `=` stand here, as where a semicolon was forgotten.
  private func beginsParameter() -> Bool {
    var ahead = self
    guard !ahead.token().isEmpty else { return false }
    while ahead.offset < end, view[ahead.offset].isFoldingWhiteSpace { ahead.offset &+= 1 }
    return ahead.take(0x3D)
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, view[end &- 1].isFoldingWhiteSpace { end &-= 1 }
    return end
  }
}
