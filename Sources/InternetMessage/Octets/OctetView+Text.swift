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

  /// The offset of the first octet of a range of values, else the end of the range.
  package func firstIndex(ofValues values: ClosedRange<UInt8>, in range: Range<Int>) -> Int {
    firstIndex(in: range) {
      $0.marks(values)
    } octets: {
      values.contains($0)
    }
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

  /// The offset of the first octet outside of the alphabet of base64 (RFC 4648, section 4), else the end of the range.
  @inline(__always)
  package func endOfBase64(in range: Range<Int>) -> Int {
    firstIndex(in: range) {
      // Small letters and capitals differ in one bit, and the digits follow the slash.
      let isLetter = ($0 | OctetView.Block(repeating: 0x20)).marks(0x61...0x7A)
      return .!(isLetter .| $0.marks(0x2F...0x39) .| $0.marks(0x2B))
    } octets: {
      !($0.isAlpha || $0.isDigit || $0 == 0x2F || $0 == 0x2B)
    }
  }

  /// The offset of the first octet that is no character in windows-1252, else the end of the range.
  func endOfWindows1252(in range: Range<Int>) -> Int {
    firstIndex(in: range) {
      $0.marks(0x81) .| $0.marks(0x8D) .| $0.marks(0x8F...0x90) .| $0.marks(0x9D)
    } octets: {
      $0 == 0x81 || $0 == 0x8D || $0 == 0x8F || $0 == 0x90 || $0 == 0x9D
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
    firstIndex(in: endOfASCIIBlocks(in: range)..<range.upperBound) {
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
