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
    guard view.count > 0 else {
      self = .crlf
      return
    }
    let startsWithLineFeed = view[0] == .lineFeed
    if !startsWithLineFeed, !view.traits(of: 1..<view.count).contains(.unpairedLineEnd),
      view[view.count - 1] != .carriageReturn
    {
      self = .crlf
    } else if terminator == .carriageReturn {
      self = .cr
    } else {
      let pairs = view.countPairs(.carriageReturn, .lineFeed)
      let lineFeeds = view.count(of: .lineFeed)
      // What is unpaired may be a CR that ends no line.
      self = pairs == lineFeeds ? .crlf : pairs == 0 ? .lf : .mixed
    }
  }
}
