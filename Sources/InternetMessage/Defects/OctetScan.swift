/// What the octets of a message look like before anything is read into them.
///
/// One pass over all octets by vector instructions tells whether there is anything to look at more closely.
struct OctetScan {
  /// How the lines of a message end.
  enum Convention: Sendable {
    /// CRLF, as on the wire.
    case carriageReturnLineFeed
    /// LF, as in a file of a Unix system; there a CRLF is the exception.
    case lineFeed
    /// CR alone, from old systems.
    case carriageReturn
  }

  let view: OctetView
  let convention: Convention
  /// What occurs anywhere but in the first octet.
  private let traits: OctetView.Traits

  init(_ view: OctetView) {
    self.view = view
    traits = view.count > 1 ? view.traits(of: 1..<view.count) : []
    convention = Self.convention(of: view, traits: traits)
  }

  /// Whether there is an octet above 127.
  var hasEightBit: Bool { traits.contains(.eightBit) || (view.octet(at: 0) ?? 0) >= 0x80 }

  /// Reports line ends, NUL octets and long lines (RFC 5322, sections 2.1.1 and 2.3).
  func report(to defects: inout DefectList) {
    scanStretches(&defects)
    scanLineLengths(&defects)
    if view.count > 0, !endsLine(view[view.count - 1]) {
      defects.add(.noFinalLineEnd, at: view.count..<view.count)
    }
  }

  /// The majority of line feeds decides: after a CR, or alone.
  ///
  /// Most messages have only one sort, so that their octets
  /// are looked at once.
  private static func convention(of view: OctetView, traits: OctetView.Traits) -> Convention {
    if !traits.contains(.carriageReturn) { return .lineFeed }
    if !traits.contains(.unpairedLineEnd) { return .carriageReturnLineFeed }
    let pairs = view.countPairs(.carriageReturn, .lineFeed)
    let bare = view.count(of: .lineFeed) - pairs
    if pairs == 0 { return bare == 0 ? .carriageReturn : .lineFeed }
    return bare > pairs ? .lineFeed : .carriageReturnLineFeed
  }

  private func endsLine(_ octet: UInt8) -> Bool {
    octet == .lineFeed || (convention == .carriageReturn && octet == .carriageReturn)
  }

  /// Looks octet by octet at the stretches that have something to report.
  private func scanStretches(_ defects: inout DefectList) {
    guard let first = view.octet(at: 0) else { return }
    report(first, at: 0, before: nil, &defects)
    let last = view.count - 1
    if isSuspicious(traits) {
      var start = 1
      while start < view.count {
        let stretch = start..<min(start + 512, view.count)
        if isSuspicious(view.traits(of: stretch)) {
          for offset in stretch { report(view[offset], at: offset, before: view[offset - 1], &defects) }
        }
        start = stretch.upperBound
      }
    }
    if view[last] == .carriageReturn, convention != .carriageReturn {
      defects.add(.bareCarriageReturn, at: last..<view.count)
    }
  }

  private func isSuspicious(_ traits: OctetView.Traits) -> Bool {
    if traits.contains(.nul) { return true }
    return traits.contains(convention == .carriageReturnLineFeed ? .unpairedLineEnd : .carriageReturn)
  }

  /// Reports what one octet and its neighbour before show.
  private func report(_ octet: UInt8, at offset: Int, before: UInt8?, _ defects: inout DefectList) {
    if octet == 0 { defects.add(.nulOctet, at: offset..<offset + 1) }
    switch convention {
    case .carriageReturn: return
    case .lineFeed:
      guard before == .carriageReturn else { return }
      let kind: DefectKind = octet == .lineFeed ? .mixedLineEnds : .bareCarriageReturn
      defects.add(kind, at: offset - 1..<(octet == .lineFeed ? offset + 1 : offset))
    case .carriageReturnLineFeed:
      if octet == .lineFeed, before != .carriageReturn {
        defects.add(.bareLineFeed, at: offset..<offset + 1)
        reportLoneDot(near: offset..<offset + 1, &defects)
      } else if before == .carriageReturn, octet != .lineFeed {
        defects.add(.bareCarriageReturn, at: offset - 1..<offset)
        reportLoneDot(near: offset - 1..<offset, &defects)
      }
    }
  }

  /// Reports a line of a single dot that a bare line end begins or ends (RFC 5321, section 4.1.1.4).
  private func reportLoneDot(near bare: Range<Int>, _ defects: inout DefectList) {
    let dot = UInt8(ascii: ".")
    if view.octet(at: bare.upperBound) == dot, let end = view.octet(at: bare.upperBound + 1),
      end == .lineFeed || end == .carriageReturn
    {
      defects.add(.loneDotBetweenBareLineEnds, at: bare.upperBound..<bare.upperBound + 1)
    } else if view.octet(at: bare.lowerBound - 1) == dot, let end = view.octet(at: bare.lowerBound - 2),
      end == .lineFeed, view.octet(at: bare.lowerBound - 3) == .carriageReturn
    {
      // `CRLF . LF`; with a bare line end before the dot, that one has reported it.
      defects.add(.loneDotBetweenBareLineEnds, at: bare.lowerBound - 1..<bare.lowerBound)
    }
  }

  /// Reports lines of more than 998 octets by hopping from the last line end of each window to the next.
  private func scanLineLengths(_ defects: inout DefectList) {
    let limit = 998
    let terminator: UInt8 = convention == .carriageReturn ? .carriageReturn : .lineFeed
    var start = 0
    // The terminator, and a CR before it, do not count.
    let slack = convention == .carriageReturnLineFeed ? 2 : 1
    while start + limit < view.count {
      let window = start..<min(start + limit + slack, view.count)
      if let last = view.lastIndex(of: terminator, in: window) {
        start = last + 1
        continue
      }
      let end = view.firstIndex(of: terminator, in: window.upperBound..<view.count) ?? view.count
      let content =
        convention == .carriageReturnLineFeed && end > start && view[end - 1] == .carriageReturn ? end - 1 : end
      if content - start > limit { defects.add(.lineTooLong, at: start..<content) }
      start = end + 1
    }
  }
}
