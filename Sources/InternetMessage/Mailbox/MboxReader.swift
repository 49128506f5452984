/// Reads a mailbox of any size, a message at a time, in one pass and a constant window.
///
///     var reader = MboxReader(source: file)
///     while let message = try reader.next() { … }
///
/// A From line begins a message only at the start or after an empty line, and only if it is a postmark. Line ends may
/// be LF or CRLF and are kept. Text before the first From line is handed over as a message without a postmark.
///
/// Memory: the window (256 KiB; the sample at first; up to twice `contentLengthOctets` in mboxcl and mboxcl2) and the
/// message that is being read.
public struct MboxReader {
  /// What the mailbox is read as: known after the first call of `next`, and from the start if it was given.
  public private(set) var guess: MboxGuess?
  /// How many postmarks stood in text without an empty line before them, and so did not begin a message.
  public private(set) var postmarksInsideText = 0
  /// Whether `next` has nothing more to hand over, known without reading on.
  public var isAtEnd: Bool { window.isAtEnd && window.filled.isEmpty }

  var window: OctetWindow
  let limits: MailboxLimits
  private var index = 0
  private var isAtStart = true

  /// Reads a source as a format, or as what a sample of it looks like.
  public init(source: any OctetSource, format: MboxFormat? = nil, limits: MailboxLimits = MailboxLimits()) {
    window = OctetWindow(source: source)
    self.limits = limits
    guess = format.map { MboxGuess(format: $0) }
  }

  /// The next message, or nil after the last one.
  ///
  /// A failure of the source is thrown once what came before it has been handed over, the last message with
  /// `isComplete` false; every later call throws it again.
  public mutating func next() throws(ReadFailure) -> MboxMessage? {
    let format = decideFormat()
    while window.fill(atLeast: 1) {
      let wasAtStart = isAtStart
      isAtStart = false
      var message = MboxMessage(octets: [], index: index, offset: 0)
      message.postmark = takePostmark()
      message.offset = window.position
      if !format.usesContentLength || message.postmark == nil || !takeByContentLength(&message) {
        takeLines(&message, format)
      }
      message.isComplete = window.failure == nil || !isAtEnd
      // Empty lines before the first From line belong to nothing.
      if wasAtStart, message.postmark == nil, message.octets.allSatisfy({ $0.isFoldingWhiteSpace }) { continue }
      index += 1
      return message
    }
    if let failure = window.failure { throw failure }
    return nil
  }

  private mutating func decideFormat() -> MboxFormat {
    if let guess { return guess.format }
    let isWhole = !window.fill(atLeast: limits.sampleOctets)
    let range = window.filled
    let count = min(range.count, limits.sampleOctets)
    let decided = window.octets.withOctetView { view in
      MboxSample(
        of: view, in: range.lowerBound..<range.lowerBound + count, isWhole: isWhole && count == range.count,
        fromLineOctets: limits.fromLineOctets
      ).guess
    }
    guess = decided
    return decided.format
  }

  /// Takes the From line at the start of the window, if one is there.
  private mutating func takePostmark() -> [UInt8]? {
    _ = window.fill(atLeast: limits.fromLineOctets)
    let range = window.filled
    let line = window.octets.withOctetView { view -> (text: [UInt8], whole: Int)? in
      let end = min(range.upperBound, range.lowerBound + limits.fromLineOctets)
      let line = MailboxLine(view, from: range.lowerBound, limit: end)
      guard Postmark.matches(view, line.text) else { return nil }
      return (view.copy(line.text), line.end - range.lowerBound)
    }
    guard let line else { return nil }
    window.drop(line.whole)
    return line.text
  }

  /// Takes lines until the next postmark after an empty line, or the end.
  private mutating func takeLines(_ message: inout MboxMessage, _ format: MboxFormat) {
    var scan = MboxScan(unquotes: format == .mboxrd, limits: limits)
    while window.fill(atLeast: scan.needed) || !window.filled.isEmpty {
      let range = window.filled
      let isLast = window.isAtEnd
      let next = window.octets.withOctetView { scan.take(from: $0, in: range, isLast: isLast, into: &message) }
      window.drop(next - range.lowerBound)
      if scan.isAtPostmark || (isLast && window.filled.isEmpty) { break }
    }
    postmarksInsideText += scan.postmarksInsideText
    message.ambiguousFromLines = scan.ambiguousFromLines
    // The empty line before a From line is the mailbox's, and so is the one at its end (RFC 4155, appendix A).
    if window.failure == nil || scan.isAtPostmark { message.removeTail(scan.emptyLineOctets) }
  }
}

extension MboxReader {
  /// Whether octets begin with a From line, that is, whether they may be the start of a mailbox.
  ///
  /// Hand over at least 1024 octets, or all there are.
  public static func begins(with octets: some Collection<UInt8>) -> Bool {
    let start = Array(octets.prefix(1024))
    return start.withOctetView { view in
      Postmark.matches(view, MailboxLine(view, from: 0, limit: view.count).text)
    }
  }
}
