public import InternetMessage

/// What ends the lines of a captured message.
///
/// A signature covers lines that end in CRLF, as mail is sent (RFC 5321, section 2.3.8; RFC 6376, section 5.3). A file
/// whose lines end otherwise was changed when it was captured: it is verified as if each of its line ends were CRLF, and
/// this says so. Where LF ends lines, a CR elsewhere is an octet like any other; only a file without any LF has lines that
/// end in CR.
public enum LineEndings: String, Sendable, Hashable, CaseIterable {
  /// Every line ends in CRLF: the octets as they were sent.
  case crlf
  /// Every line ends in LF alone.
  case lf
  /// Every line ends in CR alone.
  case cr
  /// Some lines end in CRLF and others in LF.
  case mixed

  /// Whether line ends were turned into CRLF before anything was hashed.
  public var isConverted: Bool { self != .crlf }

  /// Looks at the octets of a message.
  public init(_ message: Message) {
    self = message.octets.withOctetView { LineEndings($0, terminator: message.lineTerminator) }
  }

  /// Looks at octets whose lines end in LF, with or without a CR before it, or else in CR.
  package init(_ view: OctetView, terminator: UInt8) {
    if terminator == .carriageReturn {
      self = .cr
    } else if !view.hasLineFeedAlone(in: 0..<view.count) {
      self = .crlf
    } else {
      self = view.countPairs(.carriageReturn, .lineFeed) == 0 ? .lf : .mixed
    }
  }
}

extension OctetView {
  /// Whether a line feed in a range has no carriage return before it.
  ///
  /// The loop has no branches, so that the compiler turns it into vector instructions: it looks at every octet of every
  /// signed message.
  package func hasLineFeedAlone(in range: Range<Int>) -> Bool {
    check(range)
    guard !range.isEmpty else { return false }
    if base[range.lowerBound] == 0x0A { return true }
    let current = base + range.lowerBound
    var found: UInt8 = 0
    for offset in 1..<range.count {
      let isLineFeed: UInt8 = current[offset] == 0x0A ? 1 : 0
      let isAlone: UInt8 = current[offset &- 1] == 0x0D ? 0 : 1
      found |= isLineFeed & isAlone
    }
    return found != 0
  }
}
