extension Lexer {
  /// What stands between two words of a phrase or an address.
  package enum Gap {
    /// One space for any run of white space and comments: a phrase.
    case space
    /// Nothing: an address, in which obsolete white space has no meaning.
    case nothing
  }

  /// The meaning of a run of tokens: quotes and quoted pairs resolved, folding undone, comments left out.
  ///
  /// `"Q. \"J\" Public" (boss) x` gives `Q. "J" Public x`. Encoded words stay as they are.
  package static func text(_ view: OctetView, _ range: Range<Int>, gap: Gap) -> String {
    if isPlain(view, range) { return view.string(range) }
    return String(octetCapacity: range.count) { writer in
      var lexer = Lexer(view, range)
      var last = range.lowerBound
      while let token = lexer.next() {
        if gap == .space, token.range.lowerBound > last, writer.count > 0 { writer.append(.space) }
        // A comment is a gap: the next token then begins behind `last`.
        if token.kind == .comment { continue }
        last = token.range.upperBound
        switch token.kind {
        case .quotedString: appendContent(view, token.range, to: &writer)
        case .domainLiteral: appendUnfolded(view, token.range, to: &writer)
        default: writer.append(token.range, of: view)
        }
      }
    }
  }

  /// The content of a quoted string, comment or domain literal, without delimiters, quoted pairs and folding.
  package static func content(_ view: OctetView, _ range: Range<Int>) -> String {
    String(octetCapacity: range.count) { appendContent(view, range, to: &$0) }
  }

  /// The octets of a range without line ends: white space of a fold stays (RFC 5322, section 2.2.3).
  package static func unfolded(_ view: OctetView, _ range: Range<Int>) -> String {
    if view.lineEnd(in: range) == range.upperBound { return view.string(range) }
    return String(octetCapacity: range.count) { appendUnfolded(view, range, to: &$0) }
  }

  /// The octets of a range without white space and line ends.
  package static func withoutWhiteSpace(_ view: OctetView, _ range: Range<Int>) -> String {
    guard range.contains(where: { view[$0].isFoldingWhiteSpace }) else { return view.string(range) }
    return String(octetCapacity: range.count) { writer in
      for offset in range where !view[offset].isFoldingWhiteSpace { writer.append(view[offset]) }
    }
  }

  /// A range without the white space and line ends at its two ends.
  package static func trimmed(_ view: OctetView, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, view[lower].isFoldingWhiteSpace { lower += 1 }
    while upper > lower, view[upper - 1].isFoldingWhiteSpace { upper -= 1 }
    return lower..<upper
  }

  private static func appendContent(_ view: OctetView, _ range: Range<Int>, to writer: inout OctetWriter) {
    guard range.count >= 2 else { return }
    let end = range.upperBound - 1
    var position = range.lowerBound + 1
    while position < end {
      let octet = view[position]
      if octet == UInt8(ascii: "\\"), position + 1 < end {
        position += 1
        writer.append(view[position])
      } else if octet != .carriageReturn, octet != .lineFeed {
        writer.append(octet)
      }
      position += 1
    }
  }

  private static func appendUnfolded(_ view: OctetView, _ range: Range<Int>, to writer: inout OctetWriter) {
    for position in range {
      let octet = view[position]
      if octet != .carriageReturn, octet != .lineFeed { writer.append(octet) }
    }
  }

  /// Whether a range is its own meaning: atom text and dots alone.
  private static func isPlain(_ view: OctetView, _ range: Range<Int>) -> Bool {
    for position in range {
      let octet = view[position]
      if !octet.isAtomText && octet != UInt8(ascii: ".") { return false }
    }
    return true
  }
}
