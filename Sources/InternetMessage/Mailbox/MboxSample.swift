/// What the start of a mailbox shows about its format.
struct MboxSample {
  /// Messages by their Content-Length: it leads to a From line or the end, it does not, there is none.
  private var right = 0
  private var wrong = 0
  private var absent = 0
  /// Lines that begin with `>From `, and with more than one `>`.
  private var singleQuotes = 0
  private var multipleQuotes = 0
  /// Lines that begin with "From " in a body whose Content-Length is right, and how many of them are postmarks.
  private var bareInside = 0
  private var postmarksInside = 0

  private var header: Header?
  private var coveredUntil = 0

  /// A header that is being read.
  private struct Header {
    var contentLength: Int?
  }

  /// Looks at a sample; `isWhole` says that the mailbox ends with it.
  init(of view: OctetView, in range: Range<Int>, isWhole: Bool, fromLineOctets: Int) {
    var position = range.lowerBound
    var isAfterEmpty = true
    while position < range.upperBound {
      let line = MailboxLine(view, from: position, limit: range.upperBound)
      let text = line.text.lowerBound..<min(line.text.upperBound, line.text.lowerBound + fromLineOctets)
      if isAfterEmpty, position >= coveredUntil, Postmark.matches(view, text) {
        if header != nil { absent += 1 }
        header = Header()
      } else if header != nil {
        readHeaderLine(line, view, range, isWhole, fromLineOctets)
      } else {
        readBodyLine(text, view, isAfterEmpty)
      }
      isAfterEmpty = line.text.isEmpty
      position = line.end
    }
  }

  /// The format that the sample speaks for.
  var guess: MboxGuess {
    if right > 0, wrong == 0, absent == 0 {
      if postmarksInside > 0 { return MboxGuess(format: .mboxcl2, doubt: .fromLineInsideContentLength) }
      return MboxGuess(format: bareInside == 0 && singleQuotes > 0 ? .mboxcl : .mboxcl2)
    }
    let format: MboxFormat = multipleQuotes > 0 ? .mboxrd : .mboxo
    if right + wrong > 0 { return MboxGuess(format: format, doubt: .contentLengthUnreliable) }
    // Only mboxrd writes a second ">"; an author's own ">>From " in mboxo is possible and rare.
    if multipleQuotes > 0 { return MboxGuess(format: format) }
    return MboxGuess(format: format, doubt: singleQuotes > 0 ? .onlySingleQuotes : .noQuotedLines)
  }

  /// The number of `>` before "From " at the start of a line; 0 if the line is not quoted so.
  static func quoteDepth(_ view: OctetView, _ line: Range<Int>) -> Int {
    var depth = 0
    while depth < line.count, view[line.lowerBound + depth] == 0x3E { depth += 1 }
    return Postmark.hasPrefix(view, line.lowerBound + depth..<line.upperBound) ? depth : 0
  }

  private mutating func readHeaderLine(
    _ line: MailboxLine, _ view: OctetView, _ range: Range<Int>, _ isWhole: Bool, _ fromLineOctets: Int
  ) {
    guard line.text.isEmpty else {
      if let length = ContentLengthField.value(view, line.text) { header?.contentLength = length }
      return
    }
    let length = header?.contentLength
    header = nil
    guard let length else {
      absent += 1
      return
    }
    let target = line.end.addingReportingOverflow(length)
    guard !target.overflow, target.partialValue <= range.upperBound else {
      // Beyond the sample: says nothing, but beyond the mailbox it is wrong.
      if isWhole { wrong += 1 }
      return
    }
    switch MboxBoundary(view, at: target.partialValue, in: range, isWhole: isWhole, fromLineOctets: fromLineOctets) {
    case .boundary:
      right += 1
      coveredUntil = target.partialValue
    case .text: wrong += 1
    case .undecided: break
    }
  }

  private mutating func readBodyLine(_ line: Range<Int>, _ view: OctetView, _ isAfterEmpty: Bool) {
    guard let first = view.octet(at: line.lowerBound), !line.isEmpty else { return }
    if first == 0x3E {
      let depth = Self.quoteDepth(view, line)
      if depth == 1 { singleQuotes += 1 }
      if depth > 1 { multipleQuotes += 1 }
    } else if first == 0x46, line.lowerBound < coveredUntil, Postmark.hasPrefix(view, line) {
      bareInside += 1
      if isAfterEmpty, Postmark.matches(view, line) { postmarksInside += 1 }
    }
  }
}
