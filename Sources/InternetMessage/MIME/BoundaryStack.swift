/// The multiparts that are open at a point of the octets, outermost first, and the search for their boundary lines.
struct BoundaryStack {
  /// A multipart whose boundary may still occur.
  struct Multipart {
    let part: Int
    let boundary: [UInt8]
    /// Whether its parts are messages unless they say otherwise (RFC 2046, section 5.1.5).
    var isDigest = false
    /// Whether its closing boundary has been seen, so that what follows is its epilogue.
    var isClosed = false
    /// How many body parts it has so far.
    var children = 0
  }

  /// A boundary line (RFC 2046, section 5.1.1).
  ///
  ///     delimiter        =  CRLF "--" boundary
  ///     close-delimiter  =  delimiter "--"
  struct Delimiter {
    /// Which open multipart it belongs to, as an index into the stack.
    let level: Int
    /// Whether it closes the multipart.
    let isClosing: Bool
    /// Whether text other than white space follows on the line.
    let hasTrailingText: Bool
  }

  private(set) var open: [Multipart] = []

  var isEmpty: Bool { open.isEmpty }
  var count: Int { open.count }
  var last: Multipart? { open.last }

  subscript(level: Int) -> Multipart {
    get { open[level] }
    set { open[level] = newValue }
  }

  mutating func push(_ multipart: Multipart) { open.append(multipart) }

  /// Drops the innermost multipart.
  mutating func pop() { open.removeLast() }

  /// The boundary line that a line is, if it is one; the innermost multipart wins.
  ///
  /// A multipart that is closed already comes last: where an inner and an outer one share a boundary, the line belongs
  /// to the outer one then.
  /// A line that is exactly a boundary goes before one that only begins with a boundary: the standard calls the
  /// latter sufficient, but then an inner boundary that begins with an outer one could never be told apart.
  func delimiter(_ content: Range<Int>, in view: OctetView) -> Delimiter? {
    guard content.count > 2, view[content.lowerBound] == 0x2D, view[content.lowerBound + 1] == 0x2D else { return nil }
    let line = content.lowerBound + 2..<content.upperBound
    var ended: Delimiter?
    var begun: Delimiter?
    for level in open.indices.reversed() {
      let boundary = open[level].boundary
      guard boundary.count <= line.count else { continue }
      let end = line.lowerBound + boundary.count
      guard view.equals(boundary, in: line.lowerBound..<end) else { continue }
      let isClosing = line.upperBound - end >= 2 && view[end] == 0x2D && view[end + 1] == 0x2D
      var rest = isClosing ? end + 2 : end
      while rest < line.upperBound, view[rest].isWhiteSpace { rest += 1 }
      if rest == line.upperBound {
        let exact = Delimiter(level: level, isClosing: isClosing, hasTrailingText: false)
        if !open[level].isClosed { return exact }
        ended = ended ?? exact
        continue
      }
      begun = begun ?? Delimiter(level: level, isClosing: isClosing, hasTrailingText: true)
    }
    return ended ?? begun
  }
}
