import InternetMessage

/// A body as lines, with its canonical form line by line, so that an edit of some lines changes that form in one place.
struct BodyReading {
  /// The octets; every line ends in CRLF, the last one too.
  let text: [UInt8]
  /// The offset of each line, and behind them the number of octets.
  let starts: [Int]
  /// The canonical octets (RFC 6376, sections 3.4.3 and 3.4.4).
  let canonical: [UInt8]
  /// The offset of each line in the canonical octets, and behind them their number; those of the empty lines at the end,
  /// which are left out, are that number too.
  let canonicalStarts: [Int]
  /// The first of the empty lines at the end, which are left out; the number of lines when there is none.
  let firstOmitted: Int
  let form: CanonicalForm

  init(_ octets: [UInt8], form: CanonicalForm) {
    var text = octets
    if let last = text.last, last != .lineFeed { text += [0x0D, 0x0A] }
    self.text = text
    self.form = form
    starts = Self.lineStarts(text)
    var canonical = form == .relaxed ? text.withOctetView { CanonicalBody.reduced($0, 0..<$0.count) } : text
    var canonicalStarts = Self.lineStarts(canonical)
    Self.trim(&canonical, before: 0)
    if canonical.isEmpty, form == .simple { canonical = [0x0D, 0x0A] }
    for index in canonicalStarts.indices { canonicalStarts[index] = min(canonicalStarts[index], canonical.count) }
    firstOmitted = canonicalStarts.firstIndex(of: canonical.count) ?? 0
    self.canonical = canonical
    self.canonicalStarts = canonicalStarts
  }

  private static func lineStarts(_ text: [UInt8]) -> [Int] {
    var starts = [0]
    text.withOctetView { view in
      var offset = 0
      while let end = view.firstIndex(of: .lineFeed, in: offset..<view.count) {
        offset = end + 1
        starts.append(offset)
      }
    }
    return starts
  }

  /// Takes away the empty lines at the end of canonical octets that stand behind so many others.
  private static func trim(_ octets: inout [UInt8], before start: Int) {
    while octets.count >= start + 4, octets.last == .lineFeed, octets[octets.count - 3] == .lineFeed {
      octets.removeLast(2)
    }
    if start == 0, octets.count == 2, octets[1] == .lineFeed { octets = [] }
  }

  /// How many lines there are.
  var lineCount: Int { starts.count - 1 }

  /// The octets of a line with its line end.
  func line(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The line that an offset stands in.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, max(lineCount, 1))
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether a line holds nothing but its line end; under `relaxed` white space does not count.
  func isEmpty(_ index: Int) -> Bool {
    let line = line(index)
    return line.count == 2 || (form == .relaxed && line.allSatisfy { text[$0].isFoldingWhiteSpace })
  }

  /// The hypothesis that other octets stood in place of a range of the text.
  func candidate(replacing range: Range<Int>, with octets: [UInt8], tag: Int) -> SearchCandidate {
    // A body of empty lines has a canonical line end that none of its lines gives.
    if canonical == [0x0D, 0x0A] { return wholeCandidate(replacing: range, with: octets, tag: tag) }
    // Before what is put behind empty lines at the end these are not left out.
    let first = min(line(at: range.lowerBound), firstOmitted)
    var last = range.upperBound == text.count ? lineCount : line(at: range.upperBound)
    // A last line of which only a part goes is a line whose rest is kept.
    if last < lineCount, starts[last] < range.upperBound { last += 1 }
    var lines = Array(text[starts[first]..<range.lowerBound]) + octets
    lines += text[range.upperBound..<max(range.upperBound, starts[last])]
    // What ends in the middle of a line goes on with the next one.
    if let end = lines.last, end != .lineFeed, last < lineCount {
      lines += text[starts[last]..<starts[last + 1]]
      last += 1
    }
    if let end = lines.last, end != .lineFeed { lines += [0x0D, 0x0A] }
    var replacement = form == .relaxed ? lines.withOctetView { CanonicalBody.reduced($0, 0..<$0.count) } : lines
    var start = canonicalStarts[first]
    let end = canonicalStarts[last]
    guard end >= canonical.count else { return SearchCandidate(range: start..<end, replacement: replacement, tag: tag) }
    // At the end of the body empty lines do not count: of what is new, and then of what stands before it.
    while replacement.count >= 4, replacement.has([0x0D, 0x0A], at: replacement.count - 4) { replacement.removeLast(2) }
    if replacement == [0x0D, 0x0A] { replacement = [] }
    if replacement.isEmpty {
      while start >= 4, canonical[start - 1] == .lineFeed, canonical[start - 3] == .lineFeed { start -= 2 }
      if start == 2, canonical[0] == .carriageReturn { start = 0 }
      // Section 3.4.3: an empty body is one CRLF.
      if start == 0, form == .simple { replacement = [0x0D, 0x0A] }
    }
    return SearchCandidate(range: start..<canonical.count, replacement: replacement, tag: tag)
  }

  private func wholeCandidate(replacing range: Range<Int>, with octets: [UInt8], tag: Int) -> SearchCandidate {
    let edited = BodyReading(Array(text[..<range.lowerBound]) + octets + text[range.upperBound...], form: form)
    return SearchCandidate(range: 0..<canonical.count, replacement: edited.canonical, tag: tag)
  }
}
