/// Searches of text.
extension OctetView {
  /// The eight octets from an offset, the first one in the lowest bits; traps when fewer are left.
  package func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count &- 8, "word outside of the octets")
    return UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The offset of the first line feed or carriage return in a range, else the end of the range.
  package func lineEnd(in range: Range<Int>) -> Int {
    firstIndex(in: range) {
      $0.marks(.lineFeed) .| $0.marks(.carriageReturn)
    } octets: {
      $0 == .lineFeed || $0 == .carriageReturn
    }
  }

  /// The offset after a line end (CRLF, LF or bare CR) that begins at an offset below `limit`.
  package func afterLineEnd(_ offset: Int, limit: Int) -> Int {
    let isPair = self[offset] == .carriageReturn && offset &+ 1 < limit && self[offset &+ 1] == .lineFeed
    return offset &+ (isPair ? 2 : 1)
  }

  /// The offset of the first octet that is `=`, a control, DEL or above 127, else the end of the range.
  @inline(__always)
  package func endOfPlainText(in range: Range<Int>) -> Int {
    firstIndex(in: range) {
      $0.marks(highOrBelow: 0x20) .| $0.marks(0x3D) .| $0.marks(0x7F)
    } octets: {
      $0 < 0x20 || $0 == 0x3D || $0 >= 0x7F
    }
  }

  /// The offset of the first parenthesis or backslash in a range, else the end of the range.
  package func commentMark(in range: Range<Int>) -> Int {
    firstIndex(in: range) {
      $0.marks(0x28) .| $0.marks(0x29) .| $0.marks(0x5C)
    } octets: {
      $0 == 0x28 || $0 == 0x29 || $0 == 0x5C
    }
  }

  /// The offset of the first octet above 127 in a range, else the end of the range.
  package func endOfASCII(in range: Range<Int>) -> Int {
    check(range)
    var start = range.lowerBound
    // Most text is ASCII: 64 octets at a time.
    while start &+ 64 <= range.upperBound {
      var all: UInt8 = 0
      for place in 0..<64 { all |= base[start &+ place] }
      if all >= 0x80 { break }
      start &+= 64
    }
    return firstIndex(in: start..<range.upperBound) {
      $0.marks(highOrBelow: 0)
    } octets: {
      $0 >= 0x80
    }
  }

  /// What kinds of octets a range holds, found in one pass.
  package func survey(_ range: Range<Int>) -> OctetSurvey {
    var (lineEnds, equals, high) = (Marks.none, Marks.none, Marks.none)
    forEachBlock(of: range) {
      lineEnds .|= $0.marks(.lineFeed) .| $0.marks(.carriageReturn)
      equals .|= $0.marks(0x3D)
      high .|= $0.marks(highOrBelow: 0)
    }
    var survey = OctetSurvey()
    if !lineEnds.isEmpty { survey.insert(.lineEnd) }
    if !equals.isEmpty { survey.insert(.equalsSign) }
    if !high.isEmpty { survey.insert(.highBit) }
    return survey
  }
}

/// Which kinds of octets occur in a range.
package struct OctetSurvey: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A line feed or a carriage return.
  package static let lineEnd = OctetSurvey(rawValue: 1)
  /// An equals sign, without which there is no encoded word.
  package static let equalsSign = OctetSurvey(rawValue: 2)
  /// An octet above 127.
  package static let highBit = OctetSurvey(rawValue: 4)
}
