/// Finds the fields of one header (RFC 5322, section 2.2).
struct HeaderScanner {
  let lines: Lines
  let limits: Limits
  let part: Int

  /// Where a header ended.
  struct End {
    /// The end of the header's octets: behind its last line.
    let header: Int
    /// The start of the body; equal to the end of the octets when there is none.
    let body: Int
  }

  /// Appends the fields of the header that begins at an offset.
  ///
  /// The header ends at its blank line; where that is missing it ends at a boundary line, or at a line that is no
  /// field and has none behind it. A malformed line between two fields stays in the header, as a field without a name.
  func scan(
    from start: Int, boundaries: BoundaryStack, fields: inout [HeaderField], defects: inout DefectList
  ) -> End {
    let view = lines.view
    var offset = start
    var line = offset..<lines.next(after: offset)
    while offset < view.count {
      let next = line.upperBound
      let content = offset..<lines.contentEnd(start: offset, next: next)
      if boundaries.delimiter(content, in: view) != nil { return End(header: offset, body: offset) }
      let shape = HeaderLine(content, in: view)
      var following = next..<lines.next(after: next)
      if shape.endsHeader {
        if case .blank = shape { return End(header: offset, body: next) }
        guard isField(behind: following) else {
          defects.add(.bodyWithoutBlankLine, at: content, part: part)
          return End(header: offset, body: offset)
        }
      }
      guard fields.count < limits.headerFields else {
        defects.add(.tooManyHeaderFields, at: offset..<next, part: part)
        return skip(from: offset, boundaries: boundaries)
      }
      addField(shape, content: content, following: &following, to: &fields, defects: &defects)
      guard following.lowerBound - start <= limits.headerOctets else {
        fields.removeLast()
        defects.add(.headerTooLarge, at: offset..<next, part: part)
        return skip(from: offset, boundaries: boundaries)
      }
      offset = following.lowerBound
      line = following
    }
    defects.add(.headerWithoutBody, at: view.count..<view.count, part: part)
    return End(header: view.count, body: view.count)
  }

  /// Whether a field stands at a line, or behind it and the lines that are folded into the one before it.
  ///
  /// A malformed line with its continuations is kept in the header only where the header goes on behind them.
  private func isField(behind line: Range<Int>) -> Bool {
    var line = line
    while true {
      let content = line.lowerBound..<lines.contentEnd(start: line.lowerBound, next: line.upperBound)
      switch HeaderLine(content, in: lines.view) {
      case .field: return true
      case .continuation: line = line.upperBound..<lines.next(after: line.upperBound)
      case .blank, .nameless, .badName, .noColon: return false
      }
    }
  }

  /// Moves over the continuation lines of a field and gives the end of its body.
  private func fold(from following: inout Range<Int>, content: Range<Int>, defects: inout DefectList) -> Int {
    let view = lines.view
    var end = content.upperBound
    while let first = view.octet(at: following.lowerBound), first.isWhiteSpace {
      let next = following.upperBound
      let continuation = following.lowerBound..<lines.contentEnd(start: following.lowerBound, next: next)
      if continuation.allSatisfy({ view[$0].isWhiteSpace }) {
        defects.add(.blankContinuation, at: continuation, part: part)
      }
      end = continuation.upperBound
      following = next..<lines.next(after: next)
    }
    return end
  }

  private func add(name: Range<Int>, colon: Int, bodyEnd: Int, end: Int, to fields: inout [HeaderField]) {
    let kind = FieldKind(name: name, in: lines.view)
    fields.append(HeaderField(kind: kind, name: name, body: colon + 1..<bodyEnd, end: end))
  }

  /// Appends the field that begins with a line, with its continuation lines; a line that is no field is kept as one.
  private func addField(
    _ shape: HeaderLine, content: Range<Int>, following: inout Range<Int>, to fields: inout [HeaderField],
    defects: inout DefectList
  ) {
    let start = content.lowerBound
    // Only at the very start: continuations of a field are consumed by `fold`.
    if case .continuation = shape {
      defects.add(.headerBeginsWithContinuation, at: content, part: part)
      return fields.append(
        HeaderField(kind: .other, name: start..<start, body: content, end: following.lowerBound))
    }
    switch shape {
    case .field(let nameEnd, let colon) where nameEnd != colon:
      defects.add(.spaceBeforeColon, at: nameEnd..<colon, part: part)
    case .badName(let colon): defects.add(.forbiddenCharacterInFieldName, at: start..<colon, part: part)
    case .nameless: defects.add(.emptyFieldName, at: content, part: part)
    case .noColon: defects.add(.fieldWithoutColon, at: content, part: part)
    case .field, .continuation, .blank: break
    }
    let end = fold(from: &following, content: content, defects: &defects)
    switch shape {
    case .field(let nameEnd, let colon):
      add(name: start..<nameEnd, colon: colon, bodyEnd: end, end: following.lowerBound, to: &fields)
    case .badName(let colon):
      add(name: start..<colon, colon: colon, bodyEnd: end, end: following.lowerBound, to: &fields)
    case .nameless:
      add(name: start..<start, colon: start, bodyEnd: end, end: following.lowerBound, to: &fields)
    case .noColon, .continuation, .blank:
      fields.append(
        HeaderField(kind: .other, name: start..<start, body: start..<end, end: following.lowerBound))
    }
  }

  /// Leaves the rest of a header that is beyond a limit unlisted.
  private func skip(from start: Int, boundaries: BoundaryStack) -> End {
    var offset = start
    while offset < lines.view.count {
      let next = lines.next(after: offset)
      let content = offset..<lines.contentEnd(start: offset, next: next)
      if content.isEmpty { return End(header: offset, body: next) }
      if boundaries.delimiter(content, in: lines.view) != nil { break }
      offset = next
    }
    return End(header: offset, body: offset)
  }
}
