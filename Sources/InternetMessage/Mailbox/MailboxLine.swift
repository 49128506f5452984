/// A line of a mailbox: its text without the line end, and where the next line starts.
struct MailboxLine {
  let text: Range<Int>
  let end: Int
  /// Whether a line end was found before the limit.
  let isTerminated: Bool

  /// The line that starts at an offset, looked for as far as a limit.
  init(_ view: OctetView, from start: Int, limit: Int) {
    guard let lineFeed = view.firstIndex(of: .lineFeed, in: start..<limit) else {
      text = start..<limit
      end = limit
      isTerminated = false
      return
    }
    let hasReturn = lineFeed > start && view[lineFeed - 1] == .carriageReturn
    text = start..<(hasReturn ? lineFeed - 1 : lineFeed)
    end = lineFeed + 1
    isTerminated = true
  }
}

extension MboxMessage {
  /// Appends octets as far as the limit allows, and counts the rest.
  mutating func append(_ range: Range<Int>, of view: OctetView, limit: Int) {
    let kept = min(range.count, max(0, limit - octets.count))
    view.append(range.lowerBound..<range.lowerBound + kept, to: &octets)
    omittedOctets += range.count - kept
  }

  /// Takes octets away from the end, first of all from those that were left out anyway.
  mutating func removeTail(_ count: Int) {
    let omitted = min(count, omittedOctets)
    omittedOctets -= omitted
    octets.removeLast(min(count - omitted, octets.count))
  }
}
