/// The state of a message's scan between two fills of the window.
struct MboxScan {
  let unquotes: Bool
  let limits: MailboxLimits

  /// How many octets the window must hold for the next step.
  private(set) var needed = 1
  private(set) var isAtPostmark = false
  /// The length of the line before, line end included, if it was empty; else 0.
  private(set) var emptyLineOctets = 0
  private(set) var ambiguousFromLines = 0
  private(set) var postmarksInsideText = 0
  private var isInsideLine = false

  init(unquotes: Bool, limits: MailboxLimits) {
    self.unquotes = unquotes
    self.limits = limits
  }

  /// Takes lines from a window into a message, and returns the offset up to which it took them.
  ///
  /// It stops before a postmark, and before a line that must be seen further than the window goes.
  mutating func take(
    from view: OctetView, in range: Range<Int>, isLast: Bool, into message: inout MboxMessage
  ) -> Int {
    needed = 1
    var copied = range.lowerBound
    var line = range.lowerBound
    while line < range.upperBound {
      if !isInsideLine, view[line] == 0x46 || view[line] == 0x3E {
        let limit = min(range.upperBound, line + limits.fromLineOctets)
        let whole = MailboxLine(view, from: line, limit: limit)
        if !whole.isTerminated, limit - line < limits.fromLineOctets, !isLast {
          needed = limits.fromLineOctets
          break
        }
        if judge(whole.text, view) {
          isAtPostmark = true
          break
        }
        if unquotes, isQuoted(whole.text, view) {
          message.append(copied..<line, of: view, limit: limits.messageOctets)
          copied = line + 1
        }
      }
      guard let lineFeed = view.firstIndex(of: .lineFeed, in: line..<range.upperBound) else {
        // A lone CR may be the start of an empty line.
        if !isInsideLine, range.upperBound - line == 1, view[line] == .carriageReturn, !isLast {
          needed = 2
          break
        }
        isInsideLine = true
        emptyLineOctets = 0
        line = range.upperBound
        break
      }
      let length = lineFeed + 1 - line
      let isEmpty = !isInsideLine && (length == 1 || length == 2 && view[line] == .carriageReturn)
      emptyLineOctets = isEmpty ? length : 0
      isInsideLine = false
      line = lineFeed + 1
    }
    message.append(min(copied, line)..<line, of: view, limit: limits.messageOctets)
    return line
  }

  /// Whether a line begins the next message; counts what it is otherwise.
  private mutating func judge(_ line: Range<Int>, _ view: OctetView) -> Bool {
    if view[line.lowerBound] == 0x3E {
      if !unquotes, isQuoted(line, view) { ambiguousFromLines += 1 }
      return false
    }
    guard Postmark.matches(view, line) else { return false }
    if emptyLineOctets == 0 { postmarksInsideText += 1 }
    return emptyLineOctets > 0
  }

  /// Whether a line is quoted: `1*">" "From "`.
  private func isQuoted(_ line: Range<Int>, _ view: OctetView) -> Bool {
    MboxSample.quoteDepth(view, line) > 0
  }
}
