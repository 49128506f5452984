/// Builds the MIME tree in one pass over the octets, without recursion (RFC 2046, section 5.1).
struct TreeParser {
  let lines: Lines
  let limits: Limits
  var fields: [HeaderField] = []
  var parts: [Part] = []
  var defects: DefectList
  private var boundaries = BoundaryStack()
  /// The parts that are open at the current offset: each the container of the next.
  private var chain: [Int] = []
  /// Whether a limit ended the search for boundaries, so that nothing is known of those that close.
  private var isCutShort = false

  init(_ view: OctetView, limits: Limits) {
    lines = Lines(view)
    self.limits = limits
    defects = DefectList(limit: limits.defectsOfOneKind)
    fields.reserveCapacity(32)
    parts.reserveCapacity(4)
  }

  private var view: OctetView { lines.view }

  mutating func parse() {
    var offset = skipPostmark()
    var isDigest = false
    while true {
      let body = addPart(at: offset, isDigest: isDigest)
      guard let part = chain.last else { return }
      if parts[part].structure == .message {
        (offset, isDigest) = (body, false)
        continue
      }
      guard let child = nextChild(from: body) else { break }
      offset = child
      isDigest = boundaries.last?.isDigest ?? false
    }
    while let part = chain.popLast() { close(part, at: view.count) }
  }

  /// Parses the header of a part and opens it; gives the start of its body.
  private mutating func addPart(at start: Int, isDigest: Bool) -> Int {
    let index = parts.count
    let firstField = fields.count
    let scanner = HeaderScanner(lines: lines, limits: limits, part: index)
    let end = scanner.scan(from: start, boundaries: boundaries, fields: &fields, defects: &defects)
    let parent = chain.last
    let position = parent.map { parts[$0].structure == .multipart ? boundaries.last?.children ?? 1 : 1 } ?? 0
    var kinds = FieldKindSet()
    var contentTypeField: Int?
    for field in firstField..<fields.count where kinds.insert(fields[field].kind) && fields[field].kind == .contentType
    {
      contentTypeField = field
    }
    parts.append(
      Part(
        parent: parent, position: position, depth: chain.count, structure: .leaf, header: start..<end.header,
        fields: firstField..<fields.count, kinds: kinds, contentTypeField: contentTypeField,
        body: end.body..<view.count, subtreeEnd: index + 1))
    chain.append(index)
    open(index, isDigest: isDigest)
    return end.body
  }

  /// Decides what a part contains, from its Content-Type (RFC 2045, section 5.2, for the defaults).
  private mutating func open(_ index: Int, isDigest: Bool) {
    guard let field = first(.contentType, of: index) else {
      if isDigest { openMessage(index, at: parts[index].header, ifEncoded: .transferEncodingOnMessage) }
      return
    }
    let scan = ContentTypeScan(view, field.body, limit: limits.parameters)
    switch scan.kind {
    case .message: openMessage(index, at: field.range, ifEncoded: .transferEncodingOnMessage)
    // Any encoding is permitted (RFC 6532, section 3.7); what is encoded stays a leaf.
    case .globalMessage: openMessage(index, at: field.range, ifEncoded: nil)
    case .multipart, .digest:
      openMultipart(
        index, at: field.range, boundary: scan.boundary?.octets(view), isDigest: scan.kind == .digest)
    case .invalid where isDigest: openMessage(index, at: field.range, ifEncoded: .transferEncodingOnMessage)
    default: break
    }
  }

  private mutating func openMessage(_ index: Int, at place: Range<Int>, ifEncoded defect: DefectKind?) {
    guard mayNest(index, at: place), hasIdentityEncoding(index, or: defect) else { return }
    parts[index].structure = .message
  }

  private mutating func openMultipart(_ index: Int, at place: Range<Int>, boundary: [UInt8]?, isDigest: Bool) {
    guard let boundary, !boundary.isEmpty else {
      defects.add(.missingBoundary, at: place, part: index)
      return
    }
    guard mayNest(index, at: place) else { return }
    _ = hasIdentityEncoding(index, or: .transferEncodingOnMultipart)
    check(boundary, at: place, part: index)
    parts[index].structure = .multipart
    boundaries.push(BoundaryStack.Multipart(part: index, boundary: boundary, isDigest: isDigest))
  }

  /// Whether a container may have children without going beyond a limit.
  private mutating func mayNest(_ index: Int, at place: Range<Int>) -> Bool {
    if parts[index].depth >= limits.nestingDepth {
      defects.add(.nestedTooDeeply, at: place, part: index)
      return false
    }
    if parts.count >= limits.parts {
      defects.add(.tooManyParts, at: place, part: index)
      return false
    }
    return true
  }

  /// Moves to the next boundary line that begins a body part; gives the start of that part, or nil at the end.
  private mutating func nextChild(from start: Int) -> Int? {
    var offset = start
    while !boundaries.isEmpty, let candidate = view.lineStart(with: 0x2D, 0x2D, in: offset..<view.count) {
      // A CR in front may end no line in this message.
      if candidate > 0, view[candidate - 1] != lines.terminator {
        offset = candidate + 1
        continue
      }
      let next = lines.next(after: candidate)
      let content = candidate..<lines.contentEnd(start: candidate, next: next)
      offset = next
      guard let delimiter = boundaries.delimiter(content, in: view) else { continue }
      closeParts(inside: delimiter.level, at: candidate)
      if delimiter.hasTrailingText {
        defects.add(.boundaryWithTrailingText, at: content, part: boundaries[delimiter.level].part)
      }
      if startsChild(delimiter, at: content) {
        guard parts.count < limits.parts else {
          defects.add(.tooManyParts, at: content, part: boundaries[delimiter.level].part)
          isCutShort = true
          return nil
        }
        return next
      }
    }
    return nil
  }

  /// Whether a boundary line begins a body part; a closing one, or one behind it, does not.
  private mutating func startsChild(_ delimiter: BoundaryStack.Delimiter, at content: Range<Int>) -> Bool {
    let level = delimiter.level
    if boundaries[level].isClosed {
      defects.add(.partInsideEndedMultipart, at: content, part: boundaries[level].part)
      return false
    }
    if delimiter.isClosing {
      boundaries[level].isClosed = true
      if boundaries[level].children == 0 {
        defects.add(.emptyMultipart, at: content, part: boundaries[level].part)
      }
      return false
    }
    boundaries[level].children += 1
    return true
  }

  /// Closes every part inside of an open multipart; the line end before the boundary line belongs to the boundary.
  private mutating func closeParts(inside level: Int, at offset: Int) {
    let container = boundaries[level].part
    var end = offset
    if end > 0, view[end - 1] == lines.terminator { end -= 1 }
    if end > 0, end < offset, lines.terminator == .lineFeed, view[end - 1] == .carriageReturn { end -= 1 }
    while let part = chain.last, part != container {
      chain.removeLast()
      close(part, at: end)
      // Where a boundary cuts a header off, the line end before it is that of the last field.
      end = max(end, parts[part].body.upperBound)
    }
  }

  private mutating func close(_ part: Int, at end: Int) {
    let start = parts[part].body.lowerBound
    parts[part].body = start..<max(start, end)
    parts[part].subtreeEnd = parts.count
    guard parts[part].structure == .multipart, let multipart = boundaries.last, multipart.part == part else { return }
    boundaries.pop()
    if !multipart.isClosed, !isCutShort {
      let isNew = multipart.children == 0
      defects.add(isNew ? .boundaryNotFound : .unterminatedMultipart, at: end..<end, part: part)
    }
  }

  private func first(_ kind: FieldKind, of part: Int) -> HeaderField? {
    guard parts[part].kinds.contains(kind) else { return nil }
    for index in parts[part].fields where fields[index].kind == kind { return fields[index] }
    return nil
  }

  /// Whether a composite part is declared as not encoded, as it must be (RFC 2045, section 6.4).
  private mutating func hasIdentityEncoding(_ index: Int, or defect: DefectKind?) -> Bool {
    guard let field = first(.contentTransferEncoding, of: index) else { return true }
    switch TransferEncoding.read(view, field.body).encoding {
    case .sevenBit, .eightBit, .binary, nil: return true
    default:
      if let defect { defects.add(defect, at: field.range, part: index) }
      return false
    }
  }

  private mutating func check(_ boundary: [UInt8], at place: Range<Int>, part: Int) {
    if !Self.isValid(boundary) { defects.add(.invalidBoundary, at: place, part: part) }
    for level in 0..<boundaries.count where boundary.starts(with: boundaries[level].boundary) {
      let kind: DefectKind =
        boundary.count == boundaries[level].boundary.count ? .boundaryReused : .boundaryIsPrefix
      defects.add(kind, at: place, part: part)
      return
    }
  }

  /// `boundary := 0*69<bchars> bcharsnospace` (RFC 2046, section 5.1.1).
  private static func isValid(_ boundary: [UInt8]) -> Bool {
    boundary.count <= 70 && boundary.last != .space
      && boundary.allSatisfy { $0.isAlpha || $0.isDigit || "'()+_,-./:=? ".utf8.contains($0) }
  }

  /// Steps over a mailbox's "From " line that was captured with the message (RFC 4155).
  private mutating func skipPostmark() -> Int {
    guard view.starts(with: "From ", in: 0..<view.count) else { return 0 }
    let next = lines.next(after: 0)
    defects.add(.mailboxPostmark, at: 0..<next)
    return next
  }
}
