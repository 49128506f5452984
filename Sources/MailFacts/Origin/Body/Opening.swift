import InternetMessage

/// The beginning of a body, line by line: what the sender says himself, up to where another message begins.
///
/// Quoted lines are left out. Lines such as `Received:` show the header of a returned message; a mail client's line before
/// something passed on (`Forwarded message`, `Original Message`) shows a person.
struct Opening {
  /// The unquoted text, folded, at most `OriginLimits.statementOctets`.
  private(set) var statement: [UInt8] = []
  /// Whether a mail client's mark of a forwarded message comes before anything else of that message.
  private(set) var isForwarded = false
  /// Whether there are quoted lines with an attribution before them.
  private(set) var isQuoting = false
  /// A line with a reply code or an enhanced status, near an address; or an address alone, below a failure.
  private(set) var diagnostic = ""
  /// The first field of a returned message.
  private(set) var originalField = ""

  private var addressAge = Int.max
  private var statusAge = Int.max
  private var statusLine = ""
  private var hasAttribution = false
  private var isOver = false
  private var isASCII = false

  var hasDiagnostic: Bool { !diagnostic.isEmpty }
  var hasOriginalHeader: Bool { !originalField.isEmpty }

  /// Reads text, which is valid UTF-8.
  init(_ view: OctetView, _ text: Range<Int>, isHTML: Bool) {
    if isHTML {
      PlainText.plain(view.copy(text)).withOctetView { readLines($0, 0..<$0.count) }
    } else {
      readLines(view, text)
    }
  }

  private mutating func readLines(_ view: OctetView, _ text: Range<Int>) {
    isASCII = view.endOfASCII(in: text) == text.upperBound
    statement.reserveCapacity(min(text.count, OriginLimits.statementOctets + Self.lineOctets))
    var start = text.lowerBound
    while start < text.upperBound, !isOver {
      let end = view.lineEnd(in: start..<text.upperBound)
      let line = Lexer.trimmed(view, start..<end)
      if !line.isEmpty { read(view, line) }
      start = end < text.upperBound ? view.afterLineEnd(end, limit: text.upperBound) : end
    }
  }

  private mutating func read(_ view: OctetView, _ line: Range<Int>) {
    // Below the separator stands a signature, in which people say anything (RFC 3676, section 4.3).
    if line.count == 2, view.starts(with: "--", in: line), !statement.isEmpty {
      isOver = true
      return
    }
    if view[line.lowerBound] == UInt8(ascii: ">") {
      if hasAttribution { isQuoting = true }
      return
    }
    if let field = StatusText.returnedField(view, line) {
      if originalField.isEmpty { originalField = field }
      isOver = !isForwarded
      return
    }
    // Once there is enough text, only what a mail client or a report writes in short lines still counts.
    let isWanted = statement.count < OriginLimits.statementOctets
    guard isWanted || ForwardMarks.mayBeMark(view, line, isASCII: isASCII) else {
      hasAttribution = false
      return readStatus(view, line, behind: statement.count)
    }
    let before = statement.count
    if before > 0 { statement.append(0x20) }
    let start = statement.count
    FoldedText.append(view, line.prefix(Self.lineOctets), isASCII: isASCII, to: &statement)
    if let mark = ForwardMarks.mark(statement, from: start) {
      statement.removeLast(statement.count - before)
      // A report, too, may put such a line before the message that it returns, but says first why it does.
      isForwarded = mark == .forward || !FailureStatements.speaks(statement)
      isOver = true
      return
    }
    hasAttribution =
      statement.count > start && statement[statement.count - 1] == UInt8(ascii: ":")
      && ForwardMarks.isAttribution(statement, from: start)
    if hasAttribution, before > 0 { isQuoting = true }
    if !isWanted { statement.removeLast(statement.count - before) }
    readStatus(view, line, behind: before)
  }

  /// An address and a code within a few lines of each other; `said` is how much of the statement stands above the line.
  private mutating func readStatus(_ view: OctetView, _ line: Range<Int>, behind said: Int) {
    if addressAge < .max { addressAge += 1 }
    if statusAge < .max { statusAge += 1 }
    if StatusText.holdsAddress(view, line) { addressAge = 0 }
    if StatusText.holdsStatus(view, line) {
      (statusAge, statusLine) = (0, view.string(line.prefix(OriginLimits.evidenceOctets)))
    }
    guard diagnostic.isEmpty else { return }
    if addressAge <= Self.distance, statusAge <= Self.distance {
      diagnostic = statusLine
    } else if addressAge == 0, StatusText.isAddressAlone(view, line),
      FailureStatements.speaks(Array(statement[..<min(said, statement.count)]))
    {
      diagnostic = view.string(line.prefix(OriginLimits.evidenceOctets))
    }
  }

  /// How many lines may lie between an address and what befell it.
  private static let distance = 6
  /// How many octets of a line are read.
  private static let lineOctets = 400
}

extension Range<Int> {
  /// The first so many.
  func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}

extension FailureStatements {
  /// Whether a text tells of a failed delivery.
  static func speaks(_ text: [UInt8]) -> Bool { table.firstMatch(in: text) != nil }
}
