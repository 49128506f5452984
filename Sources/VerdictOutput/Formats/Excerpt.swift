import SafeOutput

/// The lines of a message around the octets of a finding, cut to what fits on a terminal.
///
/// The work is bounded by the limits below whatever the message: a line of 50 megabytes is looked at only around the
/// place. Ranges beyond the octets are cut.
struct Excerpt {
  /// How many columns of a line are shown.
  static let columnLimit = 100
  /// How many octets before the place are shown of a long line.
  static let contextLimit = 40
  /// How many lines are shown of a place that has more.
  static let lineLimit = 3
  /// How many octets are searched for the end of a line when the place goes on in the next one.
  static let searchLimit = 4096

  /// One line as shown.
  struct Line {
    /// The 1-based number.
    let number: Int
    /// The characters shown.
    let cells: [TerminalCell]
    /// Whether the line begins before what is shown.
    let isCutBefore: Bool
    /// Whether the line goes on after what is shown.
    let isCutAfter: Bool
    /// The columns to mark, counted from the first cell.
    let marked: Range<Int>
  }

  private(set) var lines: [Line] = []
  /// Whether the place goes on after the last line shown.
  private(set) var isCut = false

  init(of octets: [UInt8], at place: Range<Int>, line: Int) {
    guard !octets.isEmpty else { return }
    let place = place.clamped(to: 0..<octets.count)
    var (start, isCutBefore) = Self.start(of: octets, before: place.lowerBound)
    for number in 0..<Self.lineLimit {
      let shown = Line(
        of: octets, from: start, place: place, number: line &+ number, isCutBefore: isCutBefore)
      lines.append(shown)
      guard let next = Self.nextLine(of: octets, after: start), next < place.upperBound else { return }
      (start, isCutBefore) = (next, false)
    }
    isCut = true
  }

  /// Where to begin: the start of the line, or a character not far before the place.
  private static func start(of octets: [UInt8], before place: Int) -> (Int, isCutBefore: Bool) {
    var start = place
    while start > 0, octets[start - 1] != 0x0A {
      if place - start >= contextLimit {
        // Not in the middle of a character: continuation octets belong to what is cut.
        while start < place, octets[start] & 0xC0 == 0x80 { start += 1 }
        return (start, true)
      }
      start -= 1
    }
    return (start, false)
  }

  /// The start of the next line, when the end of this one is near enough to be found.
  private static func nextLine(of octets: [UInt8], after start: Int) -> Int? {
    let end = min(octets.count, start + searchLimit)
    guard let lineFeed = octets[start..<end].firstIndex(of: 0x0A) else { return nil }
    return lineFeed + 1
  }

  /// Writes the lines with their numbers, and carets below the marked columns.
  func write(to text: inout TerminalWriter, margin: Int, style: TerminalStyle) {
    guard !lines.isEmpty else { return }
    gutter("", margin, &text)
    text.endLine()
    for line in lines {
      gutter(String(line.number), margin, &text)
      if !line.cells.isEmpty { text.space() }
      if line.isCutBefore { text.text("…", .faint) }
      for cell in line.cells { text.text(cell.text) }
      if line.isCutAfter { text.text("…", .faint) }
      text.endLine()
      guard !line.marked.isEmpty else { continue }
      gutter("", margin, &text)
      text.space(1 + (line.isCutBefore ? 1 : 0) + line.marked.lowerBound)
      text.repeated("^", line.marked.count, style)
      text.endLine()
    }
    guard isCut else { return }
    gutter("", margin, &text)
    text.text(" …", .faint)
    text.endLine()
  }

  private func gutter(_ number: String, _ margin: Int, _ text: inout TerminalWriter) {
    text.space(margin - number.utf8.count)
    text.text("\(number) |", .faint)
  }
}

extension Excerpt.Line {
  init(of octets: [UInt8], from start: Int, place: Range<Int>, number: Int, isCutBefore: Bool) {
    let cells = TerminalCell.line(of: octets, in: start..<octets.count, columns: Excerpt.columnLimit)
    let end = cells.last?.octets.upperBound ?? start
    self.number = number
    self.cells = cells
    self.isCutBefore = isCutBefore
    isCutAfter = end < octets.count && octets[end] != 0x0A && octets[end] != 0x0D
    marked = Self.marked(cells, end: end, place: place)
  }

  /// The columns whose characters share an octet with the place; one column where the place is empty.
  private static func marked(_ cells: [TerminalCell], end: Int, place: Range<Int>) -> Range<Int> {
    let place = place.isEmpty ? place.lowerBound..<place.lowerBound + 1 : place
    var column = 0
    var first: Int?
    var last = 0
    for cell in cells {
      if cell.octets.overlaps(place) {
        first = first ?? column
        last = column + cell.columns
      }
      column += cell.columns
    }
    if let first { return first..<max(last, first + 1) }
    // Behind the last character: at the line end, or where something is missing.
    return place.lowerBound >= end ? column..<column + 1 : 0..<0
  }
}
