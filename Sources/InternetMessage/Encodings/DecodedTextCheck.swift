/// Takes the octets of a decoded text and keeps none, only whether all of them are ASCII, and whether they are UTF-8
/// (RFC 3629).
///
///     var text = DecodedTextCheck(isEncodedInASCII: false)
///     QuotedPrintable.decode(view, body, to: &text, repairs: &repairs)
///     text.isUTF8
struct DecodedTextCheck: OctetOutput {
  /// Whether no octet above 127 stands in the text before it is decoded, so that it need not be searched.
  let isEncodedInASCII: Bool
  /// Whether there is no octet above 127.
  private(set) var isASCII = true
  private var hasInvalidSequence = false
  /// How many octets the sequence that is open still lacks.
  private var missing = 0
  /// What the next octet of that sequence may be.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  init(isEncodedInASCII: Bool) { self.isEncodedInASCII = isEncodedInASCII }

  /// Whether the octets are sequences of UTF-8, the last one complete.
  var isUTF8: Bool { !hasInvalidSequence && missing == 0 }

  mutating func append(_ octet: UInt8) {
    if missing > 0 {
      guard allowed.contains(octet) else {
        hasInvalidSequence = true
        missing = 0
        return
      }
      missing &-= 1
      allowed = 0x80...0xBF
      return
    }
    guard octet >= 0x80 else { return }
    isASCII = false
    switch octet {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: hasInvalidSequence = true
    }
    // Neither overlong forms nor surrogates nor anything above U+10FFFF (RFC 3629, section 4).
    switch octet {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: allowed = 0x80...0xBF
    }
  }

  mutating func append(bigEndian word: UInt64, keeping kept: Int) {
    if missing == 0, word & 0x8080_8080_8080_8080 == 0 { return }
    for place in 0..<UInt64(kept) { append(UInt8(truncatingIfNeeded: word &>> (56 &- 8 &* place))) }
  }

  mutating func append(_ range: Range<Int>, of view: OctetView) {
    guard !range.isEmpty else { return }
    if isEncodedInASCII {
      if missing > 0 { append(view[range.lowerBound]) }
      return
    }
    var offset = missing == 0 ? view.endOfASCII(in: range) : range.lowerBound
    while offset < range.upperBound {
      append(view[offset])
      offset &+= 1
    }
  }
}
