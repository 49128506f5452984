import InternetMessage

/// What a declared redaction writes in the place of what it takes out (C35).
///
///     [redacted]      these words
///     [redacted: *]   anything between them on one line
///
/// A pattern is text in which `*` stands for any octets but a line end. Matching is linear in the text for each `*`.
package struct RedactionPattern: Sendable, Hashable {
  private let pieces: [[UInt8]]

  /// Reads a pattern.
  package init(_ text: String) {
    pieces = Array(text.utf8).split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// The end of the shortest match that begins at an offset; nil where none does.
  func end(in text: [UInt8], at start: Int) -> Int? {
    var offset = start
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard text[offset...].starts(with: piece) else { return nil }
      } else {
        while !text[offset...].starts(with: piece) {
          guard offset < text.count, text[offset] != .lineFeed, offset - start < Self.limit else { return nil }
          offset += 1
        }
      }
      offset += piece.count
    }
    return offset > start ? offset : nil
  }

  /// How long a match may be.
  package static let limit = 1_000

  /// Whether replacements by the patterns explain all that differs between two texts.
  ///
  /// The octets of all matches are set aside; each stretch that differs must lie within them, give or take white space.
  static func explain(
    _ old: [UInt8], _ new: [UInt8], _ hunks: [TextDifference.Hunk], _ patterns: [RedactionPattern]
  ) -> Bool {
    let marks = ranges(of: patterns, in: new)
    guard !marks.isEmpty else { return false }
    return hunks.allSatisfy { hunk in
      var after = hunk.after
      while let last = new[after].last, last.isFoldingWhiteSpace { after = after.lowerBound..<after.upperBound - 1 }
      while let first = new[after].first, first.isFoldingWhiteSpace { after = after.lowerBound + 1..<after.upperBound }
      // Nothing but white space is new: something was taken out without a word, which nobody declared.
      guard !after.isEmpty || isBeside(hunk.after, marks) else {
        return old[hunk.before].allSatisfy(\.isFoldingWhiteSpace)
      }
      return marks.contains { $0.lowerBound <= after.lowerBound && after.upperBound <= $0.upperBound }
    }
  }

  /// Whether a place without octets touches a match: words of the pattern may have stood in what it replaced.
  private static func isBeside(_ place: Range<Int>, _ marks: [Range<Int>]) -> Bool {
    marks.contains { $0.lowerBound <= place.upperBound && place.lowerBound <= $0.upperBound }
  }

  private static func ranges(of patterns: [RedactionPattern], in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let starts = Set(patterns.compactMap { $0.pieces.first?.first })
    var offset = 0
    while offset < text.count, ranges.count < PairLimits.redactions {
      if starts.contains(text[offset]), let end = patterns.lazy.compactMap({ $0.end(in: text, at: offset) }).first {
        ranges.append(offset..<end)
        offset = end
      } else {
        offset += 1
      }
    }
    return ranges
  }
}
