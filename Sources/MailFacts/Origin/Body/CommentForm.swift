import InternetMessage

/// Whether the text of a notification from Zendesk shows a comment, with its author and time, or only says something.
///
///     ##- Please type your reply above this line -##
///
///     Elin Dahl
///     Mar 2, 2026, 08:55 GMT+1
enum CommentForm {
  /// A comment by this name.
  case comment(name: String)
  /// Text without an author.
  case statement

  /// Looks at the first lines behind the delimiter; nil without one, because templates differ.
  init?(_ view: OctetView, _ text: Range<Int>) {
    var lines: [Range<Int>] = []
    var hasDelimiter = false
    var start = text.lowerBound
    while start < text.upperBound, lines.count < 2 {
      let end = view.lineEnd(in: start..<text.upperBound)
      let line = Lexer.trimmed(view, start..<end)
      if !line.isEmpty {
        if hasDelimiter { lines.append(line) } else if view.starts(with: "##-", in: line) { hasDelimiter = true }
      }
      start = end < text.upperBound ? view.afterLineEnd(end, limit: text.upperBound) : end
    }
    guard hasDelimiter, lines.count == 2 else { return nil }
    let isNamed = lines[0].count <= Self.nameOctets && Self.isMoment(view, lines[1])
    self = isNamed ? .comment(name: view.string(lines[0])) : .statement
  }

  /// Whether a short line gives a year and a time of day, in whatever language.
  private static func isMoment(_ view: OctetView, _ line: Range<Int>) -> Bool {
    guard line.count <= momentOctets else { return false }
    var (hasYear, hasTime, digits) = (false, false, 0)
    for offset in line {
      if view[offset].isDigit {
        digits += 1
        continue
      }
      if digits == 4 { hasYear = true }
      if digits > 0, digits < 3, view[offset] == UInt8(ascii: ":") || view[offset] == UInt8(ascii: ".") {
        hasTime = true
      }
      digits = 0
    }
    if digits == 4 { hasYear = true }
    return hasYear && hasTime
  }

  private static let nameOctets = 80
  private static let momentOctets = 60
}
