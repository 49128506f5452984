extension MboxReader {
  /// How long a header may be for its Content-Length to be looked for.
  static let headerOctets = 1 << 20

  /// Takes a message whose Content-Length leads to a From line or the end; false if it must be read by lines.
  mutating func takeByContentLength(_ message: inout MboxMessage) -> Bool {
    guard let (header, length) = contentLength() else { return false }
    message.wrongContentLength = length
    guard length <= limits.contentLengthOctets else { return false }
    let size = header + length
    // Two line ends, and the From line behind them.
    let isWhole = !window.fill(atLeast: size + 4 + limits.fromLineOctets)
    let range = window.filled
    guard size <= range.count else { return false }
    let boundary = window.octets.withOctetView { view in
      MboxBoundary(
        view, at: range.lowerBound + size, in: range, isWhole: isWhole && window.failure == nil,
        fromLineOctets: limits.fromLineOctets)
    }
    guard case .boundary(let separator) = boundary else { return false }
    message.wrongContentLength = nil
    window.octets.withOctetView { view in
      message.append(range.lowerBound..<range.lowerBound + size, of: view, limit: limits.messageOctets)
      if guess?.format == .mboxcl { message.ambiguousFromLines = Self.quotedLines(view, range, header..<size) }
    }
    window.drop(size + separator)
    return true
  }

  /// The length of the header at the start of the window with the empty line behind it, and its Content-Length.
  ///
  /// If there are several, the last one counts, as the one that was there before the mailbox's own may be anything.
  private mutating func contentLength() -> (header: Int, value: Int)? {
    var wanted = 16 << 10
    while true {
      let isWhole = !window.fill(atLeast: wanted)
      let range = window.filled
      let found = window.octets.withOctetView { view -> (header: Int, value: Int?)? in
        var position = range.lowerBound
        var value: Int?
        while position < range.upperBound {
          let line = MailboxLine(view, from: position, limit: range.upperBound)
          guard line.isTerminated else { return nil }
          if line.text.isEmpty { return (line.end - range.lowerBound, value) }
          value = ContentLengthField.value(view, line.text) ?? value
          position = line.end
        }
        return nil
      }
      if let found { return found.value.map { (found.header, $0) } }
      guard !isWhole, wanted < Self.headerOctets else { return nil }
      wanted *= 2
    }
  }

  /// How many lines of a message at the start of the window begin with `>From `.
  private static func quotedLines(_ view: OctetView, _ window: Range<Int>, _ body: Range<Int>) -> Int {
    var count = 0
    var position = window.lowerBound + body.lowerBound
    let end = window.lowerBound + body.upperBound
    while position < end {
      let line = MailboxLine(view, from: position, limit: end)
      if MboxSample.quoteDepth(view, line.text) > 0 { count += 1 }
      position = line.end
    }
    return count
  }
}
