/// What a range holds when it is read as UTF-8 (RFC 3629).
package struct UTF8Validity: Sendable, Equatable {
  /// The offset of the first octet that begins no valid sequence, or nil.
  package var firstInvalid: Int?
  /// How many octets at the very end begin a sequence that is cut off there; they count as invalid too.
  package var cutOff = 0

  /// Whether the range is valid UTF-8.
  package var isValid: Bool { firstInvalid == nil }
}

extension OctetView {
  /// Reads a range as UTF-8, up to the first octet that is wrong.
  package func utf8Validity(_ range: Range<Int>) -> UTF8Validity {
    var offset = endOfASCII(in: range)
    while offset < range.upperBound {
      switch base[offset] {
      case 0..<0x80:
        // Text in other scripts has its single spaces; what follows is seldom more ASCII.
        offset &+= 1
        if offset < range.upperBound, base[offset] < 0x80 { offset = endOfASCII(in: offset..<range.upperBound) }
      case 0xC2...0xDF where offset &+ 1 < range.upperBound && base[offset &+ 1] & 0xC0 == 0x80:
        offset &+= 2
      default:
        let sequence = utf8Sequence(at: offset, limit: range.upperBound)
        guard sequence.isValid else {
          return UTF8Validity(firstInvalid: offset, cutOff: sequence.isCutOff ? range.upperBound &- offset : 0)
        }
        offset &+= sequence.length
      }
    }
    return UTF8Validity()
  }

  /// The sequence at an offset whose octet is above 127.
  ///
  /// Where it is not valid, its length is that of its longest beginning that could be valid, at least one octet: what
  /// one U+FFFD stands for (Unicode, section 3.9).
  package func utf8Sequence(at offset: Int, limit: Int) -> UTF8Sequence {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch self[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if self[offset] == 0xE0 { second = 0xA0...0xBF }
      if self[offset] == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if self[offset] == 0xF0 { second = 0x90...0xBF }
      if self[offset] == 0xF4 { second = 0x80...0x8F }
    default: return UTF8Sequence(length: 1)
    }
    for place in 1..<length {
      guard offset &+ place < limit else { return UTF8Sequence(length: place, isCutOff: true) }
      let octet = self[offset &+ place]
      guard place == 1 ? second.contains(octet) : octet & 0xC0 == 0x80 else { return UTF8Sequence(length: place) }
    }
    return UTF8Sequence(length: length, isValid: true)
  }

  /// The character that a valid sequence of two octets or more is.
  package func scalar(at offset: Int, octets: Int) -> UInt32 {
    // The first octet has as many ones before a zero as there are octets.
    var value = UInt32(self[offset] & 0x7F &>> UInt8(octets))
    for place in 1..<octets { value = value &<< 6 | UInt32(self[offset &+ place] & 0x3F) }
    return value
  }
}

/// What stands at one place of octets that are read as UTF-8.
package struct UTF8Sequence: Sendable {
  package let length: Int
  package var isValid = false
  /// The limit came before the sequence was complete.
  package var isCutOff = false
}
