/// Takes the octets of a decoded text and keeps none, only whether all of them are ASCII, and whether they are UTF-8
/// (RFC 3629).
///
///     var text = DecodedTextCheck(isEncodedInASCII: false)
///     QuotedPrintable.decode(view, body, to: &text, repairs: &repairs)
///     text.isUTF8
struct DecodedTextCheck: OctetOutput {
  static var takesOctets: Bool { true }
  /// Whether no octet above 127 stands in the text before it is decoded, so that it need not be searched.
  let isEncodedInASCII: Bool
  /// Every octet that is no ASCII, or that stands near one, joined by OR.
  private var all: UInt8 = 0
  /// What may follow, in the lowest six bits.
  private var state = State.complete.shift
  private let transitions = Self.transitions

  init(isEncodedInASCII: Bool) { self.isEncodedInASCII = isEncodedInASCII }

  /// Whether there is no octet above 127.
  var isASCII: Bool { all < 0x80 }

  /// Whether the octets are sequences of UTF-8, the last one complete.
  var isUTF8: Bool { isComplete }

  private var isComplete: Bool { state & 63 == State.complete.shift }

  mutating func append(_ octet: UInt8) {
    all |= octet
    state = transitions[octet] &>> state
  }

  mutating func append(bigEndian word: UInt64, keeping kept: Int) {
    if isComplete, word & 0x8080_8080_8080_8080 == 0 { return }
    for place in 0..<UInt64(kept) { append(UInt8(truncatingIfNeeded: word &>> (56 &- 8 &* place))) }
  }

  mutating func append(_ range: Range<Int>, of view: OctetView) {
    guard !range.isEmpty else { return }
    if isEncodedInASCII {
      // One octet tells as much as all of them: it cannot stand in a sequence.
      if !isComplete { append(view[range.lowerBound]) }
      return
    }
    var offset = isComplete ? view.endOfASCII(in: range) : range.lowerBound
    while offset < range.upperBound {
      append(view[offset])
      offset &+= 1
    }
  }
}

extension DecodedTextCheck {
  /// What may follow: neither overlong forms nor surrogates nor anything above U+10FFFF (RFC 3629, section 4).
  private enum State: UInt64, CaseIterable {
    /// The beginning of a sequence.
    case complete
    /// So many octets of 0x80 to 0xBF.
    case one, two, three
    /// Less than these in the place of the first of two, or of the first of three.
    case behindE0, behindED, behindF0, behindF4
    /// Nothing makes it UTF-8 again.
    case invalid

    /// Where the bits of this state stand in a transition.
    var shift: UInt64 { rawValue * 6 }

    func next(_ octet: UInt8) -> State {
      switch (self, octet) {
      case (.complete, ..<0x80): .complete
      case (.complete, 0xC2...0xDF): .one
      case (.complete, 0xE0): .behindE0
      case (.complete, 0xED): .behindED
      case (.complete, 0xE1...0xEF): .two
      case (.complete, 0xF0): .behindF0
      case (.complete, 0xF1...0xF3): .three
      case (.complete, 0xF4): .behindF4
      case (.one, 0x80...0xBF): .complete
      case (.two, 0x80...0xBF), (.behindE0, 0xA0...0xBF), (.behindED, 0x80...0x9F): .one
      case (.three, 0x80...0xBF), (.behindF0, 0x90...0xBF), (.behindF4, 0x80...0x8F): .two
      default: .invalid
      }
    }
  }

  /// For each octet, the next state for each state, as its shift: one look and one shift take an octet, without a branch.
  private static let transitions = OctetTable { octet in
    State.allCases.reduce(0) { $0 | $1.next(octet).shift << $1.shift }
  }
}
