import InternetMessage

/// Undoes changes that relays make to a whole body at once, each as a body of its own.
///
/// A body is made when it is asked for, so that there is one of them at a time.
struct BodyRepairs {
  private let reading: BodyReading
  private let parts: [BodyPart]
  private var repairs: [(kind: RelayEditKind, fill: (inout TextRewriter) -> Void)] = []

  /// - Parameter isBrief: Whether encodings are left out.
  init(_ reading: BodyReading, parts: [BodyPart], isBrief: Bool = false) {
    self.reading = reading
    self.parts = parts
    addLineRepairs()
    if isBrief { return }
    addEncodings()
    addPartHeaders()
  }

  private mutating func add(_ kind: RelayEditKind, _ fill: @escaping (inout TextRewriter) -> Void) {
    repairs.append((kind, fill))
  }

  /// The bodies in which something is not as it is, as far as the work lasts.
  func bodies(_ work: SearchWork) -> some Sequence<TextRewriter> {
    repairs.lazy.prefix { _ in work.take(reading.text.count * 2) }.compactMap { repair in
      var rewriter = TextRewriter(reading.text, kind: repair.kind)
      repair.fill(&rewriter)
      guard !rewriter.changes.isEmpty else { return nil }
      rewriter.finish()
      return rewriter
    }
  }

  /// How many parts are tried by themselves.
  private static let singleParts = 3

  private mutating func addLineRepairs() {
    let (reading, text) = (reading, reading.text)
    // `>From `: what mailboxes in mbox form do to lines (RFC 4155), and gateways never undo.
    add(.fromLineQuoted) { body in
      for line in 0..<reading.lineCount where text.has([UInt8](">From "), at: reading.starts[line]) {
        body.replace(reading.starts[line]..<reading.starts[line] + 1, with: [])
      }
    }
    // RFC 5321, section 4.5.2: the receiver takes away the dot that the sender put there.
    add(.dotDoubled) { body in
      for line in 0..<reading.lineCount where text.has([0x2E, 0x2E], at: reading.starts[line]) {
        body.replace(reading.starts[line]..<reading.starts[line] + 1, with: [])
      }
    }
    if reading.form == .simple {
      add(.trailingSpaceAdded) { body in
        for line in 0..<reading.lineCount {
          var start = reading.starts[line + 1] - 2
          while start > reading.starts[line], text[start - 1].isWhiteSpace { start -= 1 }
          if start < reading.starts[line + 1] - 2 { body.replace(start..<reading.starts[line + 1] - 2, with: []) }
        }
      }
      // The line before a signature is two hyphens and a space (RFC 3676, section 4.3).
      add(.trailingSpaceRemoved) { body in
        for line in 0..<reading.lineCount
        where reading.line(line).count == 4 && text.has([0x2D, 0x2D], at: reading.starts[line]) {
          body.replace(reading.starts[line] + 2..<reading.starts[line] + 2, with: [.space])
        }
      }
    }
    addLineEndRepairs()
    addLongLines()
  }

  private mutating func addLineEndRepairs() {
    let (reading, text) = (reading, reading.text)
    let returns = text.indices.filter { text[$0] == .carriageReturn && !text.has([.lineFeed], at: $0 + 1) }
    add(.lineEndsChanged) { body in for place in returns { body.replace(place..<place + 1, with: []) } }
    add(.lineEndsChanged) { body in for place in returns { body.replace(place..<place + 1, with: [0x0D, 0x0A]) } }
    add(.lineEndsDoubled) { body in
      let lines = stride(from: 1, to: reading.lineCount, by: 2)
      guard reading.lineCount > 3, lines.allSatisfy(reading.isEmpty) else { return }
      for line in lines { body.replace(reading.line(line), with: []) }
    }
  }

  /// Lines that were too long for a relay (RFC 5321, section 4.5.3.1.6: 1,000 octets), and were broken by it.
  private mutating func addLongLines() {
    let (reading, text) = (reading, reading.text)
    for isMarked in [true, false] {
      for spaces in [1, 0] {
        add(.longLinesBroken) { body in
          for line in 0..<max(0, reading.lineCount - 1) {
            let end = reading.starts[line + 1] - 2
            let next = reading.starts[line + 1]
            guard (900...2_100).contains(end - reading.starts[line]), spaces == 0 || text[next] == .space,
              !isMarked || text[end - 1] == UInt8(ascii: "!")
            else { continue }
            body.replace((isMarked ? end - 1 : end)..<next + spaces, with: [])
          }
        }
      }
    }
  }

  private mutating func addEncodings() {
    for present in [TransferEncoding.base64, .quotedPrintable, .eightBit, .sevenBit, .binary] {
      let same = parts.filter { $0.encoding == present && $0.isText && !$0.body.isEmpty }
      guard !same.isEmpty else { continue }
      let texts = same.map { $0.decoded(reading.text) }
      // All of them, or one of several: the others may have been in that encoding before.
      let singles = same.count > 1 ? 0..<min(same.count, Self.singleParts) : 0..<0
      for original in [TransferEncoding.eightBit, .sevenBit, .binary, .base64, .quotedPrintable] {
        addEncodings(of: same, texts, from: present, to: original)
        for place in singles { addEncodings(of: [same[place]], [texts[place]], from: present, to: original) }
      }
    }
  }

  private mutating func addEncodings(
    of same: [BodyPart], _ texts: [DecodedPart], from present: TransferEncoding, to original: TransferEncoding
  ) {
    let reading = reading
    // Only a part that says what it is encoded in can say it in another way; all of them, or one kind of text alone.
    let kind: RelayEditKind = present == original ? .encodingRewrapped : .transferEncodingChanged
    for writer in BodyWriter.all(original) {
      for tail in BodyWriter.Tail.allCases {
        // Nothing is left to be tried when lines are as they were.
        if present.isIdentity, original.isIdentity, tail != .kept { continue }
        for labels in present == original || !same.contains(where: { !$0.header.isEmpty })
          ? [Label.kept] : [.replaced, .removed]
        {
          if labels == .removed, original != .sevenBit { continue }
          add(kind) { body in
            for (part, text) in zip(same, texts) {
              guard original != .sevenBit || text.octets.isASCII else { return }
              if let change = Self.relabelled(reading, part, to: original, labels) {
                body.replace(change.0, with: change.1)
              }
              let octets = writer.written(text.octets, tail: tail, ending: text.ending)
              // Lines that differ in white space alone were not encoded anew.
              if !EncodedLines.areSame(octets[...], reading.text[part.body]) {
                body.replace(part.body, with: octets)
              }
            }
          }
        }
      }
    }
  }

  /// What becomes of the field that names the encoding of a part.
  private enum Label { case kept, replaced, removed }

  private static func relabelled(
    _ reading: BodyReading, _ part: BodyPart, to encoding: TransferEncoding, _ label: Label
  ) -> (Range<Int>, [UInt8])? {
    guard label != .kept, !part.header.isEmpty,
      let start = reading.text.firstOffset(
        ofLowercased: [UInt8]("content-transfer-encoding:"), from: part.header.lowerBound, limit: part.header.upperBound
      )
    else { return nil }
    let line = reading.line(at: start)
    if label == .removed { return (reading.line(line), []) }
    return (start + 26..<reading.starts[line + 1] - 2, [.space] + Array(encoding.name.utf8))
  }

  /// The header fields of all parts written in one other way.
  private mutating func addPartHeaders() {
    let fields = parts.flatMap { $0.fields(reading) }
    guard fields.count > 1 else { return }
    for style in PartHeaderStyle.all {
      add(.parametersRewritten) { body in
        for (range, text) in fields {
          let other = style(text)
          if other != text { body.replace(range, with: other.name + [0x3A] + other.body + [0x0D, 0x0A]) }
        }
      }
    }
  }
}

/// Ways in which servers write the header fields of parts anew.
private enum PartHeaderStyle {
  static let all: [@Sendable (FieldText) -> FieldText] = {
    var all: [@Sendable (FieldText) -> FieldText] = Folding.all.prefix(20).map { fold in
      { FieldText(name: $0.name, body: fold.body(of: $0.body.unfolded.trimmedOctets, name: $0.name)) }
    }
    let values: [@Sendable ([UInt8]) -> [UInt8]] = [
      { $0.unquotedTokens }, { $0.quotedParameters }, { $0.casedCharset(up: true) }, { $0.casedCharset(up: false) },
    ]
    for value in values {
      all.append { FieldText(name: $0.name, body: value($0.body)) }
      for fold in Folding.all.prefix(7) {
        all.append {
          FieldText(name: $0.name, body: fold.body(of: value($0.body.unfolded.trimmedOctets), name: $0.name))
        }
      }
    }
    all.append { FieldText(name: FieldCandidates.standardName($0.name.asciiLowercased), body: $0.body) }
    all.append { FieldText(name: $0.name.asciiLowercased, body: $0.body) }
    return all
  }()
}

/// The lines of encoded text that are not empty, without the white space at their ends.
private struct EncodedLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  mutating func next() -> ArraySlice<UInt8>? {
    while !rest.isEmpty {
      let end = rest.firstIndex(of: .lineFeed) ?? rest.endIndex
      var line = rest[..<end]
      rest = rest[end...].dropFirst()
      while line.first?.isFoldingWhiteSpace == true { line.removeFirst() }
      while line.last?.isFoldingWhiteSpace == true { line.removeLast() }
      if !line.isEmpty { return line }
    }
    return nil
  }

  static func areSame(_ some: ArraySlice<UInt8>, _ others: ArraySlice<UInt8>) -> Bool {
    EncodedLines(rest: some).elementsEqual(EncodedLines(rest: others))
  }
}
