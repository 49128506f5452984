import MailFacts

/// A captured header cut where findings begin and end, so that their octets can be marked.
///
/// `Subject: Hi` with finding 1 on the octets 9 to 11 gives the text 0..<9, the tag 1 and the marked text 9..<11.
/// Overlapping findings are no nested marks: each piece bears the gravest severity that covers it.
struct HeaderMarks {
  enum Piece: Equatable {
    /// Octets that no finding covers, or that are covered by findings of at most this severity.
    case octets(Range<Int>, Severity?)
    /// The finding at this index begins here.
    case tag(Int)
  }

  let pieces: [Piece]
  /// The indexes of the findings that are about octets behind the header, which the report does not show.
  let behind: [Int]

  /// Cuts a header of so many octets; something may be missing right at its end.
  init(octets count: Int, findings: [Finding]) {
    let ranges = findings.map { $0.range.clamped(to: 0..<max(count, 0)) }
    let isShown = { (range: Range<Int>) in range.lowerBound < count || (range.isEmpty && range.lowerBound == count) }
    let shown = findings.indices.filter { isShown(findings[$0].range) }
    behind = findings.indices.filter { !isShown(findings[$0].range) }
    let starts = shown.sorted { (ranges[$0].lowerBound, $0) < (ranges[$1].lowerBound, $1) }
    let ends = shown.sorted { ranges[$0].upperBound < ranges[$1].upperBound }
    let edges = Set(shown.flatMap { [ranges[$0].lowerBound, ranges[$0].upperBound] } + [0, count]).sorted()

    var pieces: [Piece] = []
    var open = [Int](repeating: 0, count: Severity.allCases.count)
    var nextStart = 0
    var nextEnd = 0
    for (position, edge) in edges.enumerated() {
      while nextStart < starts.count, ranges[starts[nextStart]].lowerBound == edge {
        pieces.append(.tag(starts[nextStart]))
        open[Int(findings[starts[nextStart]].severity.rawValue)] += 1
        nextStart += 1
      }
      while nextEnd < ends.count, ranges[ends[nextEnd]].upperBound == edge {
        open[Int(findings[ends[nextEnd]].severity.rawValue)] -= 1
        nextEnd += 1
      }
      guard position + 1 < edges.count else { break }
      let gravest = Severity.allCases.last { open[Int($0.rawValue)] > 0 }
      pieces.append(.octets(edge..<edges[position + 1], gravest))
    }
    self.pieces = pieces
  }
}
