extension Received {
  /// Reads the body of Received; there is always a value unless the body is empty.
  ///
  ///     time-stamp-line = "Received:" FWS Stamp CRLF
  ///     Stamp           = From-domain By-domain Opt-info [CFWS] ";" FWS date-time
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<Received, DefectKind> {
    var parser = ReceivedParser(view, body)
    let value = parser.parse()
    return Parsed(value, parser.log)
  }
}

/// Two passes over a body: for the last `;`, then for the clauses in front of it.
private struct ReceivedParser {
  let view: OctetView
  let body: Range<Int>
  var log = GrammarDefectLog<Received.DefectKind>()
  var clauses: [Received.Clause] = []
  var comments: [Range<Int>] = []
  /// How many clauses and comments there are.
  private var parts = 0
  /// Whether the last clause has a value.
  private var hasValue = false

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    self.body = body
    clauses.reserveCapacity(6)
    comments.reserveCapacity(4)
  }

  mutating func parse() -> Received? {
    let whole = Lexer.trimmed(view, body)
    guard !whole.isEmpty else {
      log.note(.empty, at: body.lowerBound)
      return nil
    }
    let plain = plainSemicolon(whole)
    let semicolon = plain ?? lastSemicolon(whole)
    let flaws = readClauses(whole.lowerBound..<(semicolon ?? whole.upperBound))
    if plain != nil { log.note(flaws) }
    let date = semicolon.flatMap { readDate($0 + 1..<body.upperBound) }
    if semicolon == nil { log.note(.missingDate, at: whole.upperBound) }
    if place(of: .from) == nil, place(of: .by) == nil, comments.isEmpty {
      log.note(.noClauses, at: whole.lowerBound)
    }
    return assemble(date)
  }

  /// The last semicolon, where what follows shows that it stands in no comment, quoted string or domain literal.
  ///
  /// Each of those would have to end behind it. So it is with nearly every field that a server writes, and the body
  /// need not be read twice.
  private mutating func plainSemicolon(_ range: Range<Int>) -> Int? {
    guard let last = view.lastIndex(of: UInt8(ascii: ";"), in: range) else { return nil }
    var depth = 0
    for offset in last + 1..<range.upperBound {
      switch view[offset] {
      case UInt8(ascii: "("):
        depth += 1
        if depth > GrammarLimits.commentDepth { return nil }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return nil }
      case UInt8(ascii: "\""), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "\\"): return nil
      default: break
      }
    }
    return depth == 0 ? last : nil
  }

  /// The last semicolon that is a token of its own.
  private mutating func lastSemicolon(_ range: Range<Int>) -> Int? {
    var lexer = Lexer(view, range)
    var last: Int?
    while let token = lexer.next() {
      if token.isSpecial(";") { last = token.range.lowerBound }
    }
    log.note(lexer.flaws)
    return last
  }

  private mutating func readDate(_ range: Range<Int>) -> MailDate? {
    let parsed = MailDate.parse(view, range)
    for defect in parsed.defects {
      // The lexer has reported its flaws for the whole body.
      if case .lexical = defect.kind { continue }
      log.note(.date(defect.kind), at: defect.offset)
    }
    return parsed.value
  }

  // MARK: Clauses

  /// Reads what stands before the date, and gives the flaws of its tokens.
  private mutating func readClauses(_ range: Range<Int>) -> [GrammarDefect<LexicalFlaw>] {
    var lexer = Lexer(view, range)
    while let token = lexer.next() {
      if token.kind == .comment {
        parts += 1
        openClause()
        comments.append(token.range)
        clauses[clauses.count - 1].comments = clauses[clauses.count - 1].comments.lowerBound..<comments.count
      } else if let keyword = Self.clauseKeyword(view, token, in: range) {
        finishClause()
        parts += 1
        openClause(keyword, at: token.range.lowerBound)
      } else {
        openClause()
        let start = hasValue ? clauses[clauses.count - 1].value.lowerBound : token.range.lowerBound
        clauses[clauses.count - 1].value = start..<token.range.upperBound
        hasValue = true
      }
      if parts >= GrammarLimits.traceClauses {
        log.note(.tooManyClauses, at: token.range.upperBound)
        break
      }
    }
    finishClause()
    return lexer.flaws
  }

  /// Sees to it that there is a clause for what stands in front of the first keyword.
  private mutating func openClause() {
    if clauses.isEmpty { openClause(.none, at: body.lowerBound) }
  }

  private mutating func openClause(_ keyword: Received.Clause.Keyword, at offset: Int) {
    clauses.append(Received.Clause(keyword: keyword, offset: offset, comments: comments.count))
    hasValue = false
  }

  /// Reports what is wrong with the last clause.
  private mutating func finishClause() {
    guard let place = clauses.indices.last else { return }
    let (keyword, offset) = (clauses[place].keyword, clauses[place].offset)
    if keyword == .none {
      if hasValue { log.note(.textBeforeClauses, at: clauses[place].value.lowerBound) }
      return
    }
    if !hasValue { log.note(.emptyClause, at: offset) }
    if self.place(of: keyword) != place { log.note(.repeatedClause, at: offset) }
  }

  /// The keyword that a token is, when white space or comments stand around it: `from` in `from.example` is none.
  private static func clauseKeyword(_ view: OctetView, _ token: Token, in range: Range<Int>) -> Received.Clause.Keyword?
  {
    guard token.kind == .atom, token.range.count <= 4 else { return nil }
    if token.range.lowerBound > range.lowerBound {
      let before = view[token.range.lowerBound - 1]
      guard before.isFoldingWhiteSpace || before == UInt8(ascii: ")") else { return nil }
    }
    if token.range.upperBound < range.upperBound {
      let behind = view[token.range.upperBound]
      guard behind.isFoldingWhiteSpace || behind == UInt8(ascii: "(") else { return nil }
    }
    func isWord(_ name: StaticString) -> Bool { view.equalsIgnoringCase(name, in: token.range) }
    switch token.first.asciiLowercased {
    case UInt8(ascii: "f"): return isWord("from") ? .from : isWord("for") ? .recipient : nil
    case UInt8(ascii: "b"): return isWord("by") ? .by : nil
    case UInt8(ascii: "v"): return isWord("via") ? .via : nil
    case UInt8(ascii: "w"): return isWord("with") ? .with : nil
    case UInt8(ascii: "i"): return isWord("id") ? .id : nil
    case UInt8(ascii: "t"): return isWord("tls") ? .tls : nil
    default: return nil
    }
  }

  // MARK: Values

  private mutating func assemble(_ date: MailDate?) -> Received {
    var transmission: Received.Transmission?
    if let value = value(of: .with) {
      let known = Received.Transmission(view, value)
      if !known.isKnown { log.note(.unregisteredProtocol, at: value.lowerBound) }
      transmission = known
    }
    checkRecipients()
    return Received(
      clauses: clauses, comments: comments, transmission: transmission, date: date, octets: view.copy(body),
      start: body.lowerBound)
  }

  /// Where the first clause of a keyword stands.
  private mutating func place(of keyword: Received.Clause.Keyword) -> Int? {
    // By index: to hand each clause to a closure would count references.
    for index in clauses.indices where clauses[index].keyword == keyword { return index }
    return nil
  }

  /// The value of the first clause of a keyword; nil where it has none.
  private mutating func value(of keyword: Received.Clause.Keyword) -> Range<Int>? {
    guard let place = place(of: keyword), !clauses[place].value.isEmpty else { return nil }
    return clauses[place].value
  }

  private mutating func checkRecipients() {
    guard let value = value(of: .recipient), !isPath(value) else { return }
    if Received.recipients(view, value).allSatisfy(\.domain.isEmpty) {
      log.note(.malformedRecipient, at: value.lowerBound)
    }
  }

  /// Whether a value is a path of plain words, as nearly all are.
  ///
  ///     "<" dot-string "@" domain ">"    (RFC 5321, section 4.1.2)
  private func isPath(_ value: Range<Int>) -> Bool {
    guard value.count > 4, view[value.lowerBound] == UInt8(ascii: "<"),
      view[value.upperBound - 1] == UInt8(ascii: ">"), view[value.lowerBound + 1].isAtomText,
      let at = view.firstIndex(of: UInt8(ascii: "@"), in: value)
    else { return false }
    func isPlain(_ range: Range<Int>) -> Bool {
      !range.isEmpty && range.allSatisfy { view[$0].isAtomText || view[$0] == UInt8(ascii: ".") }
    }
    return isPlain(value.lowerBound + 1..<at) && isPlain(at + 1..<value.upperBound - 1)
  }
}
