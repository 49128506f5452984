package import InternetMessage

/// Brings a body into canonical form (RFC 6376, sections 3.4.3 and 3.4.4), a portion at a time: whatever the size of the
/// body, no more of the form is held than a buffer takes.
///
///     var body = CanonicalBody(view, range, form: .relaxed, terminator: .lineFeed)
///     while let count = body.fill(&buffer) { digest.update(buffer, 0..<count) }
///
/// Line ends are those of the message (`LineEndings`) and become CRLF. Linear in the octets.
package struct CanonicalBody {
  /// The octets of the form, where they stand in the body as they are, so that nothing is to be made: those of a simple
  /// form whose lines all end in CRLF, the last one too.
  package let verbatim: Range<Int>?

  private let view: OctetView
  private let form: CanonicalForm
  private let terminator: UInt8
  private let isConverted: Bool
  /// The octets before the line ends, and under `relaxed` the white space, with which the body ends: all of them become one
  /// CRLF.
  private let content: Range<Int>
  /// What of a line is left; where no line end is converted the whole content is taken for one line.
  private var line: Range<Int>
  /// The first octet behind the end of the line.
  private var nextLine: Int
  private var isClosed: Bool

  /// The canonical form of a body whose lines end in LF, with or without CR before it, or else in CR.
  ///
  /// Whether all of them end in CRLF is found out unless somebody knows already.
  package init(
    _ view: OctetView, _ body: Range<Int>, form: CanonicalForm, terminator: UInt8, isCRLF: Bool? = nil
  ) {
    self.view = view
    self.form = form
    self.terminator = terminator
    content = body.lowerBound..<view.endOfContent(body, form: form, terminator: terminator)
    let isCRLF = isCRLF ?? view.endsLinesInCRLF(body, terminator: terminator)
    isConverted = !isCRLF
    let hasLineEnd = isCRLF && terminator == .lineFeed && content.upperBound + 2 <= body.upperBound
    verbatim = form == .simple && hasLineEnd ? content.lowerBound..<content.upperBound + 2 : nil
    line = isConverted ? content.lowerBound..<content.lowerBound : content
    nextLine = isConverted ? content.lowerBound : content.upperBound
    // Section 3.4.4: an empty body has no octets; section 3.4.3: it is a single CRLF.
    isClosed = form == .relaxed && content.isEmpty
    if isConverted { findLine() }
  }

  /// How many octets the form has at most: what a buffer needs to take it in one portion.
  ///
  /// Where each line ends in one octet there is one more for each, of which no more are counted than a limit says.
  package func countAtMost(_ limit: Int) -> Int {
    let count = content.count + 2
    guard isConverted, count < limit else { return min(count, limit) }
    return min(count + view.count(of: terminator, in: content), limit)
  }

  /// Puts the next octets of the form into a buffer, which takes two at least; gives how many, nil when there are no more.
  package mutating func fill(_ buffer: inout [UInt8]) -> Int? {
    buffer.withUnsafeMutableBufferPointer { fill($0) }
  }

  /// All octets of the form.
  package static func octets(
    _ view: OctetView, _ body: Range<Int>, form: CanonicalForm, terminator: UInt8, isCRLF: Bool? = nil
  ) -> [UInt8] {
    var canonical = CanonicalBody(view, body, form: form, terminator: terminator, isCRLF: isCRLF)
    if let verbatim = canonical.verbatim { return view.copy(verbatim) }
    return [UInt8](unsafeUninitializedCapacity: canonical.countAtMost(.max)) { buffer, count in
      count = canonical.fill(buffer) ?? 0
    }
  }

  private mutating func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    precondition(buffer.count >= 2, "a line end needs room")
    var target = OctetTarget(buffer)
    while true {
      while !line.isEmpty, target.room > 0 {
        switch form {
        case .simple: target.copy(view, &line)
        case .relaxed: target.reduce(view, &line)
        }
      }
      guard line.isEmpty, target.room >= 2, !isClosed else { break }
      target.appendLineEnd()
      if nextLine < content.upperBound { findLine() } else { isClosed = true }
    }
    return target.count > 0 ? target.count : nil
  }

  /// Finds the end of the line that comes next.
  private mutating func findLine() {
    let rest = nextLine..<content.upperBound
    let end = view.firstIndex(of: terminator, in: rest) ?? rest.upperBound
    let isPair =
      end < rest.upperBound && terminator == .lineFeed && end > rest.lowerBound
      && view[end - 1] == .carriageReturn
    line = rest.lowerBound..<(isPair ? end - 1 : end)
    nextLine = min(end + 1, rest.upperBound)
  }
}

extension CanonicalBody {
  /// Octets whose lines end in CRLF, without white space at the end of lines, and with each other run of white space as one
  /// space: step a of RFC 6376, section 3.4.4.
  static func reduced(_ view: OctetView, _ range: Range<Int>) -> [UInt8] {
    // Room for one more line end, which some put behind it.
    [UInt8](unsafeUninitializedCapacity: range.count + 2) { buffer, count in
      var (target, rest) = (OctetTarget(buffer), range)
      target.reduce(view, &rest)
      count = target.count
    }
  }

  /// The octets with every line end as CRLF.
  package static func withCRLF(_ view: OctetView, _ range: Range<Int>, terminator: UInt8) -> [UInt8] {
    var octets: [UInt8] = []
    // Exact for lines of LF; where they have CRLF already it is too much by their number.
    octets.reserveCapacity(range.count + view.count(of: terminator, in: range) + 2)
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
}

extension OctetView {
  /// The end of a body without the line ends, and under `relaxed` the white space, that it ends with.
  fileprivate func endOfContent(_ body: Range<Int>, form: CanonicalForm, terminator: UInt8) -> Int {
    check(body)
    var end = body.upperBound
    while end > body.lowerBound {
      let last = base[end - 1]
      if last == terminator {
        let isPair = last == .lineFeed && end - 2 >= body.lowerBound && base[end - 2] == .carriageReturn
        end -= isPair ? 2 : 1
      } else if form == .relaxed, last == .space || last == .tab {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether every line ends in CRLF.
  fileprivate func endsLinesInCRLF(_ body: Range<Int>, terminator: UInt8) -> Bool {
    terminator == .lineFeed ? !hasLineFeedAlone(in: body) : firstIndex(of: .carriageReturn, in: body) == nil
  }

  fileprivate func count(of octet: UInt8, in range: Range<Int>) -> Int {
    check(range)
    return OctetView(base: base + range.lowerBound, count: range.count).count(of: octet)
  }
}
