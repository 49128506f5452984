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
  var parts = 0

  private var keyword = Received.Clause.Keyword.none
  private var keywordOffset: Int
  private var value: Range<Int>?
  private var comments: [Range<Int>] = []

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    self.body = body
    self.keywordOffset = body.lowerBound
    clauses.reserveCapacity(6)
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
    if clause(.from) == nil, clause(.by) == nil,
      clauses.allSatisfy({ $0.comments.isEmpty })
    {
      log.note(.noClauses, at: whole.lowerBound)
    }
    return assemble(date)
  }

  /// The last semicolon, where what follows shows that it stands in no comment, quoted string or domain literal.
  ///
  /// Each of those would have to end behind it. So it is with nearly every field that a server writes, and the body
  /// need not be read twice.
  private func plainSemicolon(_ range: Range<Int>) -> Int? {
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
        comments.append(token.range)
      } else if let next = clauseKeyword(token, in: range) {
        finishClause()
        parts += 1
        (keyword, keywordOffset) = (next, token.range.lowerBound)
      } else {
        value = (value?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
      }
      if parts >= GrammarLimits.traceClauses {
        log.note(.tooManyClauses, at: token.range.upperBound)
        break
      }
    }
    finishClause()
    return lexer.flaws
  }

  /// The keyword that a token is, when white space or comments stand around it: `from` in `from.example` is none.
  private func clauseKeyword(_ token: Token, in range: Range<Int>) -> Received.Clause.Keyword? {
    guard token.kind == .atom, token.range.count <= 4 else { return nil }
    if token.range.lowerBound > range.lowerBound {
      let before = view[token.range.lowerBound - 1]
      guard before.isFoldingWhiteSpace || before == UInt8(ascii: ")") else { return nil }
    }
    if token.range.upperBound < range.upperBound {
      let behind = view[token.range.upperBound]
      guard behind.isFoldingWhiteSpace || behind == UInt8(ascii: "(") else { return nil }
    }
    for (name, keyword) in Self.keywords where view.equalsIgnoringCase(name, in: token.range) { return keyword }
    return nil
  }

  private static let keywords: [(StaticString, Received.Clause.Keyword)] = [
    ("from", .from), ("by", .by), ("via", .via), ("with", .with), ("id", .id), ("for", .recipient), ("tls", .tls),
  ]

  private mutating func finishClause() {
    defer {
      value = nil
      comments = []
    }
    if keyword == .none {
      if let value { log.note(.textBeforeClauses, at: value.lowerBound) }
      if value == nil, comments.isEmpty { return }
    } else if value == nil {
      log.note(.emptyClause, at: keywordOffset)
    }
    if keyword != .none, clause(keyword) != nil {
      log.note(.repeatedClause, at: keywordOffset)
    }
    let nothing = keywordOffset..<keywordOffset
    clauses.append(Received.Clause(keyword: keyword, value: value ?? nothing, comments: comments))
  }

  // MARK: Values

  private mutating func assemble(_ date: MailDate?) -> Received {
    let from = clause(.from)
    let by = clause(.by)
    var reader = TraceCommentReader(view)
    for clause in clauses {
      for comment in clause.comments { reader.read(comment, isSource: clause.keyword == .from) }
    }
    if let value = from?.value, !value.isEmpty { reader.readFromValue(value) }
    if let value = clause(.tls)?.value, !value.isEmpty { reader.noteCipher(firstWord(value)) }
    var transmission: Received.Transmission?
    if let value = clause(.with)?.value, !value.isEmpty {
      let known = Received.Transmission(view, value)
      if !known.isKnown { log.note(.unregisteredProtocol, at: value.lowerBound) }
      transmission = known
    }
    return Received(
      clauses: clauses, source: reader.source, by: by.flatMap { text(firstWord($0.value)) },
      software: by?.comments.first.map { Lexer.content(view, $0) }, via: clause(.via).flatMap { text($0.value) },
      transmission: transmission, identifier: clause(.id).flatMap { text($0.value) }, recipients: readRecipients(),
      envelopeFrom: reader.envelopeFrom, tls: reader.tls, date: date)
  }

  private func clause(_ keyword: Received.Clause.Keyword) -> Received.Clause? {
    // By index: to hand each clause to a closure would count references.
    for index in clauses.indices where clauses[index].keyword == keyword { return clauses[index] }
    return nil
  }

  private func text(_ range: Range<Int>) -> String? {
    range.isEmpty ? nil : Lexer.text(view, range, gap: .space)
  }

  private func firstWord(_ range: Range<Int>) -> Range<Int> {
    range
      .lowerBound..<(range.first { view[$0].isFoldingWhiteSpace || view[$0] == UInt8(ascii: "(") } ?? range.upperBound)
  }

  private mutating func readRecipients() -> [AddrSpec] {
    guard let value = clause(.recipient)?.value, !value.isEmpty else { return [] }
    let recipients = AddressList.parse(view, value).value?.mailboxes.map(\.address) ?? []
    if recipients.allSatisfy(\.domain.isEmpty) { log.note(.malformedRecipient, at: value.lowerBound) }
    return recipients
  }
}
