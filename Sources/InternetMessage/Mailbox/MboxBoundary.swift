/// What stands where a Content-Length says that a body ends.
enum MboxBoundary: Equatable {
  /// A From line or the end of the mailbox, after at most two line ends.
  ///
  /// `separator` is how many octets stand between the body and it.
  case boundary(separator: Int)
  case text
  /// More octets are needed to tell.
  case undecided

  /// Looks at an offset of a range; `isWhole` says that the mailbox ends with the range.
  init(_ view: OctetView, at target: Int, in range: Range<Int>, isWhole: Bool, fromLineOctets: Int) {
    var offset = target
    var lineEnds = 0
    // One to end a last line that lacks its own, and one empty line.
    while lineEnds < 2, offset < range.upperBound {
      if view[offset] == .lineFeed {
        offset += 1
      } else if view[offset] == .carriageReturn, offset + 1 < range.upperBound, view[offset + 1] == .lineFeed {
        offset += 2
      } else {
        break
      }
      lineEnds += 1
    }
    guard offset < range.upperBound else {
      self = isWhole ? .boundary(separator: offset - target) : .undecided
      return
    }
    let startsLine = lineEnds > 0 || (target > range.lowerBound && view[target - 1] == .lineFeed)
    // Without a look at its start, a far line end would be searched for once for each message that claims this place.
    let prefix = offset..<min(range.upperBound, offset + 5)
    if prefix.count == 5, !Postmark.hasPrefix(view, prefix) {
      self = .text
      return
    }
    let limit = min(range.upperBound, offset + fromLineOctets)
    let line = MailboxLine(view, from: offset, limit: limit)
    if !line.isTerminated, limit - offset < fromLineOctets, !isWhole {
      self = .undecided
    } else {
      self = startsLine && Postmark.matches(view, line.text) ? .boundary(separator: offset - target) : .text
    }
  }
}

/// The field that mboxcl and mboxcl2 add to a header; no standard defines it for mail.
enum ContentLengthField {
  /// The value, if a line is such a field and its value is a number of at most 18 digits.
  ///
  ///     content-length = "Content-Length:" *WSP 1*DIGIT *WSP
  static func value(_ view: OctetView, _ line: Range<Int>) -> Int? {
    guard line.count > 15, view.equalsIgnoringCase("content-length:", in: line.lowerBound..<line.lowerBound + 15)
    else { return nil }
    var rest = line.lowerBound + 15..<line.upperBound
    while let first = rest.first, view[first].isWhiteSpace { rest = rest.dropFirst() }
    while let last = rest.last, view[last].isWhiteSpace { rest = rest.dropLast() }
    guard !rest.isEmpty, rest.count <= 18, rest.allSatisfy({ view[$0].isDigit }) else { return nil }
    return rest.reduce(0) { $0 * 10 + Int(view[$1] - 0x30) }
  }
}
