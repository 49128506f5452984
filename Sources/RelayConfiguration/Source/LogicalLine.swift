/// A line of a Postfix file with the lines that continue it, comments between them left out.
///
///     /^Subject:/
///       # not part of it
///       WARN        → "/^Subject:/  WARN"
package struct LogicalLine: Sendable {
  /// The text without line ends; blanks at its end are trimmed.
  package let text: [UInt8]
  /// All octets of the lines, from the first of the text to the last.
  package let range: Range<Int>
  private let pieces: [(text: Int, source: Int)]

  /// Where an octet of the text stands in the file.
  package func offset(of index: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if pieces[middle].text <= index { low = middle } else { high = middle }
    }
    return pieces[low].source + index - pieces[low].text
  }

  /// Where a range of the text stands in the file, from its first octet to its last.
  package func range(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return offset(of: range.lowerBound)..<offset(of: range.lowerBound) }
    return offset(of: range.lowerBound)..<offset(of: last) + 1
  }

  /// The logical lines of a file, and what is wrong with lines that belong to none.
  ///
  /// A line that begins with white space continues the one before; empty lines and those whose first other character is
  /// `#` are left out, between continued lines as well (postconf(5), regexp_table(5)).
  package static func all(in file: SourceText, _ problems: inout ConfigurationProblems) -> [LogicalLine] {
    var reader = LogicalLineReader(file.octets)
    var lines: [LogicalLine] = []
    while let line = reader.next(&problems) {
      guard lines.count < RelayConfigurationLimits.logicalLines else {
        problems.add(
          ConfigurationProblem(
            line.range, .notJudged, "The file has more than \(RelayConfigurationLimits.logicalLines) rules.",
            remedy: "Split the file; what stands from here on is not judged."))
        break
      }
      lines.append(line)
    }
    if file.isCut {
      problems.add(
        ConfigurationProblem(
          file.octets.count..<file.octets.count, .notJudged,
          "The file is longer than \(RelayConfigurationLimits.fileOctets) octets.",
          remedy: "Split the file; what stands behind this place is not judged."))
    }
    return lines
  }

  init(text: [UInt8], range: Range<Int>, pieces: [(text: Int, source: Int)]) {
    self.text = text
    self.range = range
    self.pieces = pieces
  }
}

/// Puts logical lines together.
private struct LogicalLineReader {
  private let octets: [UInt8]
  private var position = 0

  init(_ octets: [UInt8]) { self.octets = octets }

  mutating func next(_ problems: inout ConfigurationProblems) -> LogicalLine? {
    while position < octets.count {
      guard let line = read() else { continue }
      if line.text[0].isConfigurationSpace {
        problems.add(
          ConfigurationProblem(
            line.range, .skipped, "A line that begins with white space continues the one before; there is none.",
            remedy: "Remove the white space at the beginning of the line."))
        continue
      }
      guard let zero = line.text.firstIndex(of: 0) else { return line }
      problems.add(
        ConfigurationProblem(
          line.range(of: zero..<zero + 1), .misread, "The line ends for Postfix at its NUL octet.",
          remedy: "Remove the NUL octet."))
      if zero > 0 { return line.cut(to: zero) }
    }
    return nil
  }

  /// The next logical line; nil when only blank lines and comments were passed.
  private mutating func read() -> LogicalLine? {
    var text: [UInt8] = []
    var pieces: [(text: Int, source: Int)] = []
    while position < octets.count {
      let start = position
      let end = octets[start...].firstIndex(of: 0x0A) ?? octets.count
      position = min(end + 1, octets.count)
      if let first = octets[start..<end].first(where: { !$0.isConfigurationSpace }), first != UInt8(ascii: "#") {
        pieces.append((text.count, start))
        text.append(contentsOf: octets[start..<end])
      }
      if end == octets.count { break }
      guard !text.isEmpty, let next = octets[position...].first else { continue }
      if next != UInt8(ascii: "#"), !next.isConfigurationSpace { break }
    }
    while let last = text.last, last.isConfigurationSpace { text.removeLast() }
    guard let piece = pieces.first else { return nil }
    let line = LogicalLine(text: text, range: 0..<0, pieces: pieces)
    return LogicalLine(text: text, range: piece.source..<line.offset(of: text.count - 1) + 1, pieces: pieces)
  }
}

extension LogicalLine {
  /// The line up to an index that is not its first.
  fileprivate func cut(to index: Int) -> LogicalLine {
    LogicalLine(text: Array(text[..<index]), range: range.lowerBound..<offset(of: index - 1) + 1, pieces: pieces)
  }
}
