import InternetMessage

extension BodySites {
  /// Text behind the whole body: every line at which it may begin, at the cost of one hash over the body in all.
  mutating func addFooters() {
    beginSite()
    for line in 0..<reading.lineCount where line == 0 || !reading.isEmpty(line - 1) {
      let range = reading.starts[line]..<reading.text.count
      append(
        reading.candidate(replacing: range, with: [], tag: edits.count),
        BodyEdit(kind: .footerAdded, range: range, original: []))
    }
  }

  /// Text before the whole body, every line at which it may end; and empty lines that stood there.
  mutating func addBanners() {
    beginSite()
    for line in 1..<max(1, min(reading.lineCount, ExplanationLimits.addedLines)) {
      let isEmpty = (0..<line).allSatisfy(reading.isEmpty)
      add(isEmpty ? .emptyLineAdded : .bannerAdded, 0..<reading.starts[line])
    }
    for count in 1...4 {
      add(.emptyLineRemoved, 0..<0, original: [[UInt8]](repeating: [0x0D, 0x0A], count: count).flatMap { $0 })
    }
    for text in ["This is a multi-part message in MIME format.", "This is a multipart message in MIME format."] {
      add(.textRemoved, 0..<0, original: Array(text.utf8) + [0x0D, 0x0A])
      add(.textRemoved, 0..<0, original: Array(text.utf8) + [0x0D, 0x0A, 0x0D, 0x0A])
    }
  }

  /// What may have been done to one leaf: to its header, or to either end of its text.
  mutating func addPart(_ part: BodyPart) {
    beginSite()
    guard part.isText else { return addHeader(of: part) }
    for place in AddedText.places(reading.text, part.body, isHTML: part.isHTML) { add(place.kind, place.range) }
    addHeader(of: part)
    guard part.encoding == .base64 || part.encoding == .quotedPrintable else { return }
    // The relay decoded the text, added to it, and encoded it again: the encoded lines behind are not those that were.
    let (octets, ending) = part.decoded(reading.text)
    let writers = BodyWriter.writers(of: part, reading.text, octets: octets, ending: ending)
    for place in AddedText.places(octets, 0..<octets.count, isHTML: part.isHTML) {
      let rest = Array(octets[..<place.range.lowerBound]) + octets[place.range.upperBound...]
      for writer in writers {
        guard work.take(octets.count * 2) else { return }
        let original = writer.written(rest, tail: .kept, ending: ending)
        let (range, kept) = narrowed(part.body, original)
        let edit = BodyEdit(
          kind: place.kind, range: range, original: Array(original[kept]), shown: Array(octets[place.range]))
        add(edit, replacing: range, with: Array(original[kept]))
      }
    }
  }

  /// The octets of a range of the text, and of others in their place, without those at both ends that are the same.
  private func narrowed(_ range: Range<Int>, _ other: [UInt8]) -> (Range<Int>, Range<Int>) {
    let limit = min(range.count, other.count)
    var start = 0
    while start < limit, reading.text[range.lowerBound + start] == other[start] { start += 1 }
    var end = 0
    while end < limit - start, reading.text[range.upperBound - 1 - end] == other[other.count - 1 - end] { end += 1 }
    return (range.lowerBound + start..<range.upperBound - end, start..<other.count - end)
  }

  /// The fields of a part's header in other words; they are octets of the body, so that folds count.
  private mutating func addHeader(of part: BodyPart) {
    for (range, text) in part.fields(reading) {
      var list = FieldCandidates(
        form: .simple, slot: CoveredFields.Slot(name: text.name.asciiLowercased, field: nil, text: text))
      list.addNames()
      list.addParameters()
      for fold in Folding.all.prefix(16) {
        list.add(body: fold.body(of: text.body.unfolded.trimmedOctets, name: text.name))
      }
      for candidate in list.texts.prefix(Self.fieldForms) {
        guard let candidate else { continue }
        add(.parametersRewritten, range, original: candidate.name + [0x3A] + candidate.body + [0x0D, 0x0A])
      }
    }
  }

  private static let fieldForms = 60

  /// Whole parts, from the line of the boundary before one to that of the next.
  mutating func addWholeParts(_ parts: [BodyPart]) {
    beginSite()
    for part in parts where !part.header.isEmpty {
      let first = reading.line(at: part.header.lowerBound)
      guard first > 0, part.body.upperBound + 2 <= reading.text.count else { continue }
      add(.partAdded, reading.starts[first - 1]..<part.body.upperBound + 2)
    }
  }

  /// Single lines anywhere: one too many, one too few, a dot too few.
  mutating func addLines() {
    beginSite()
    let lines = min(reading.lineCount, reading.firstOmitted + 1)
    for line in 0..<lines {
      addUnlimited(reading.isEmpty(line) ? .emptyLineAdded : .textAdded, reading.line(line))
    }
    for line in 0..<lines {
      addUnlimited(.emptyLineRemoved, reading.starts[line]..<reading.starts[line], original: [0x0D, 0x0A])
    }
    for line in 0..<lines {
      addUnlimited(.dotLost, reading.starts[line]..<reading.starts[line], original: [0x2E])
    }
    for line in 0..<lines where reading.text.has([UInt8](">From "), at: reading.starts[line]) {
      addUnlimited(.fromLineQuoted, reading.starts[line]..<reading.starts[line] + 1)
    }
    for count in 2...6 where reading.lineCount <= Self.fewLines {
      for line in 0..<max(0, lines - count + 1) {
        addUnlimited(.textAdded, reading.starts[line]..<reading.starts[line + count])
      }
    }
  }

  private static let fewLines = 1_000

  private mutating func addUnlimited(_ kind: RelayEditKind, _ range: Range<Int>, original: [UInt8] = []) {
    guard sites[sites.count - 1].count < ExplanationLimits.stepTrials else { return }
    append(
      reading.candidate(replacing: range, with: original, tag: edits.count),
      BodyEdit(kind: kind, range: range, original: original))
  }
}
