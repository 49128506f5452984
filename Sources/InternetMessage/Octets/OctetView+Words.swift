/// Searches that look at eight octets at a time.
///
/// The tests for a small octet, a certain octet or the high bit inside of a word are exact for the lowest octet that
/// matches; above it a borrow may mark wrong ones. Only the lowest is ever used, so no answer is wrong.
extension OctetView {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The eight octets from an offset, the first one in the lowest bits; traps when fewer are left.
  package func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count &- 8, "word outside of the octets")
    return UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// Marks the octets of a word that are zero by their high bit.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highBits
  }

  private static func matches(_ word: UInt64, _ octet: UInt8) -> UInt64 {
    zeros(word ^ (ones &* UInt64(octet)))
  }

  private static func below(_ word: UInt64, _ octet: UInt8) -> UInt64 {
    (word &- ones &* UInt64(octet)) & ~word & highBits
  }

  /// The offset of the first line feed or carriage return in a range, else the end of the range.
  package func lineEnd(in range: Range<Int>) -> Int {
    check(range)
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      let word = word(at: offset)
      let hits = Self.matches(word, .lineFeed) | Self.matches(word, .carriageReturn)
      if hits != 0 { return offset &+ hits.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < range.upperBound, base[offset] != .lineFeed, base[offset] != .carriageReturn { offset &+= 1 }
    return offset
  }

  /// The offset after a line end (CRLF, LF or bare CR) that begins at an offset below `limit`.
  package func afterLineEnd(_ offset: Int, limit: Int) -> Int {
    let isPair = self[offset] == .carriageReturn && offset &+ 1 < limit && self[offset &+ 1] == .lineFeed
    return offset &+ (isPair ? 2 : 1)
  }

  /// The offset of the first octet that is `=`, a control, DEL or above 127, else the end of the range.
  package func endOfPlainText(in range: Range<Int>) -> Int {
    check(range)
    var offset = range.lowerBound
    // Blocks without a branch for each octet, which become vector instructions; the words below find the place.
    while offset &+ 32 <= range.upperBound {
      var hits: UInt8 = 0
      for index in 0..<32 {
        let octet = base[offset &+ index]
        hits |= (octet < 0x20 ? 1 : 0) | (octet == 0x3D ? 1 : 0) | (octet >= 0x7F ? 1 : 0)
      }
      if hits != 0 { break }
      offset &+= 32
    }
    while offset &+ 8 <= range.upperBound {
      let word = word(at: offset)
      let hits = Self.below(word, 0x20) | Self.matches(word, 0x3D) | Self.matches(word, 0x7F) | (word & Self.highBits)
      if hits != 0 { return offset &+ hits.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < range.upperBound {
      let octet = base[offset]
      if octet < 0x20 || octet == 0x3D || octet >= 0x7F { return offset }
      offset &+= 1
    }
    return offset
  }

  /// What kinds of octets a range holds, found in one pass.
  package func survey(_ range: Range<Int>) -> OctetSurvey {
    check(range)
    var (lines, equals, high) = (UInt64(0), UInt64(0), UInt64(0))
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      let word = word(at: offset)
      lines |= Self.matches(word, .lineFeed) | Self.matches(word, .carriageReturn)
      equals |= Self.matches(word, 0x3D)
      high |= word
      offset &+= 8
    }
    var last: UInt64 = 0
    var shift: UInt64 = 0
    while offset < range.upperBound {
      last |= UInt64(base[offset]) &<< shift
      shift &+= 8
      offset &+= 1
    }
    lines |= Self.matches(last, .lineFeed) | Self.matches(last, .carriageReturn)
    equals |= Self.matches(last, 0x3D)
    high = (high | last) & Self.highBits
    var survey = OctetSurvey()
    if lines != 0 { survey.insert(.lineEnd) }
    if equals != 0 { survey.insert(.equalsSign) }
    if high != 0 { survey.insert(.highBit) }
    return survey
  }

  /// The offset of the first octet above 127 in a range, else the end of the range.
  package func endOfASCII(in range: Range<Int>) -> Int {
    check(range)
    var offset = range.lowerBound
    while offset &+ 64 <= range.upperBound {
      var all: UInt8 = 0
      for index in 0..<64 { all |= base[offset &+ index] }
      if all >= 0x80 { break }
      offset &+= 64
    }
    while offset &+ 8 <= range.upperBound {
      let hits = word(at: offset) & Self.highBits
      if hits != 0 { return offset &+ hits.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < range.upperBound, base[offset] < 0x80 { offset &+= 1 }
    return offset
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
