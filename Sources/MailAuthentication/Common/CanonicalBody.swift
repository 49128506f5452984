package import InternetMessage

/// Brings a body into canonical form (RFC 6376, sections 3.4.3 and 3.4.4), in one buffer that is then hashed at once.
///
/// Line ends are those of the message (`LineEndings`) and become CRLF. Linear in the octets; the buffer has at most as
/// many as the body, one for each line end of one octet, and two.
package enum CanonicalBody {
  /// The canonical octets of a body whose lines end in LF, with or without CR before it, or else in CR.
  ///
  /// Whether a line ends in something else than CRLF is found out unless somebody knows already.
  package static func octets(
    _ view: OctetView, _ body: Range<Int>, form: CanonicalForm, terminator: UInt8, isCRLF: Bool? = nil
  ) -> [UInt8] {
    let body = withoutEmptyLines(view, body)
    if !(isCRLF ?? Self.isCRLF(view, body, terminator: terminator)) {
      let converted = withCRLF(view, body, terminator: terminator)
      guard form == .relaxed else { return closed(converted, form) }
      return converted.withOctetView { closed(reduced($0, 0..<$0.count), form) }
    }
    switch form {
    case .simple:
      var octets: [UInt8] = []
      octets.reserveCapacity(body.count + 2)
      view.append(body, to: &octets)
      return closed(octets, form)
    case .relaxed: return closed(reduced(view, body), form)
    }
  }

  /// A body without most of the empty lines at its end, which would be left out later, so that a body of nothing else is
  /// not copied first.
  private static func withoutEmptyLines(_ view: OctetView, _ body: Range<Int>) -> Range<Int> {
    var end = body.upperBound
    while end - body.lowerBound > 4, view[end - 1] == .lineFeed {
      let lineEnd = view[end - 2] == .carriageReturn ? end - 2 : end - 1
      guard view[lineEnd - 1] == .lineFeed else { break }
      end = lineEnd
    }
    return body.lowerBound..<end
  }

  /// Whether every line of the body ends in CRLF.
  private static func isCRLF(_ view: OctetView, _ body: Range<Int>, terminator: UInt8) -> Bool {
    guard terminator == .lineFeed else { return view.firstIndex(of: .carriageReturn, in: body) == nil }
    return !view.hasLineFeedAlone(in: body)
  }

  /// The octets with every line end as CRLF.
  package static func withCRLF(_ view: OctetView, _ range: Range<Int>, terminator: UInt8) -> [UInt8] {
    var octets: [UInt8] = []
    // Exact for lines of LF; where they have CRLF already it is too much by their number.
    octets.reserveCapacity(range.count + view.lineCount(range, terminator: terminator))
    append(view, range, terminator: terminator, to: &octets)
    return octets
  }

  /// Appends the octets with every line end as CRLF.
  package static func append(_ view: OctetView, _ range: Range<Int>, terminator: UInt8, to octets: inout [UInt8]) {
    var start = range.lowerBound
    while let end = view.firstIndex(of: terminator, in: start..<range.upperBound) {
      let isPair = terminator == .lineFeed && end > start && view[end - 1] == .carriageReturn
      view.append(start..<(isPair ? end - 1 : end), to: &octets)
      octets.append(.carriageReturn)
      octets.append(.lineFeed)
      start = end + 1
    }
    view.append(start..<range.upperBound, to: &octets)
  }

  /// Leaves out the empty lines at the end, and ends the last line.
  private static func closed(_ octets: consuming [UInt8], _ form: CanonicalForm) -> [UInt8] {
    // An LF stands in a CRLF only, so that two of them with one octet between tell of an empty line.
    while octets.count >= 3, octets[octets.count - 1] == .lineFeed, octets[octets.count - 3] == .lineFeed {
      octets.removeLast(2)
    }
    let isEmpty = octets.isEmpty || (octets.count == 2 && octets[1] == .lineFeed)
    switch form {
    // Section 3.4.4: an empty body has no octets.
    case .relaxed where isEmpty: return []
    // Section 3.4.3: an empty body is a single CRLF.
    case .simple where isEmpty: return [.carriageReturn, .lineFeed]
    default: break
    }
    if octets[octets.count - 1] != .lineFeed {
      octets.append(.carriageReturn)
      octets.append(.lineFeed)
    }
    return octets
  }
}

extension OctetView {
  fileprivate func lineCount(_ range: Range<Int>, terminator: UInt8) -> Int {
    check(range)
    return OctetView(base: base + range.lowerBound, count: range.count).count(of: terminator) + 2
  }
}
