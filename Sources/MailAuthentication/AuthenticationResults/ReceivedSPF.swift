public import InternetMessage

/// What a server says of its SPF check (RFC 7208, section 9.1).
///
///     pass (mx.example.org: domain of a@example.com designates 192.0.2.1 as permitted sender)
///       client-ip=192.0.2.1; envelope-from="a@example.com"; helo=mail.example.com;
///
/// Results and keys compare without case and are given in small letters.
public struct ReceivedSPF: Sendable, Equatable {
  /// The result in small letters; nil when there is none.
  public let result: String?
  /// The octets of the result.
  public let resultRange: Range<Int>?
  /// The comments behind the result, without parentheses.
  public let comments: [String]
  /// The pairs of key and value, in the order of the field; the properties have no type.
  public let pairs: [ResultProperty]
  /// What is wrong with the field, at most `GrammarLimits.defectsPerField`.
  public let defects: [GrammarDefect<AuthenticationResultsDefect>]
  /// How many more defects there were.
  public let omittedDefects: Int

  /// The result as a word; nil when there is none or an unknown one.
  public var outcome: AuthenticationOutcome? {
    switch result {
    // What earlier drafts of SPF called the two errors (RFC 4408, section 2.5, and before).
    case "error": .temperror
    case "unknown": .permerror
    default: result.flatMap(AuthenticationOutcome.init(rawValue:))
    }
  }

  /// The first value of a key, given in small letters.
  public subscript(key: String) -> String? { pairs.first { $0.name == key }?.value }

  /// `client-ip`: the address of the client.
  public var clientAddress: IPAddress? {
    guard let text = self["client-ip"] else { return nil }
    let octets = Array(text.utf8)
    return octets.withOctetView { IPAddress($0, 0..<octets.count) }
  }

  /// `envelope-from`: the reverse path without angle brackets; empty for the null path.
  public var envelopeFrom: String? {
    guard let path = self["envelope-from"] else { return nil }
    return path.hasPrefix("<") && path.hasSuffix(">") ? String(path.dropFirst().dropLast()) : path
  }

  /// `helo`: what the client called itself.
  public var helo: String? { self["helo"] }

  /// `receiver`: the server that made the check.
  public var receiver: String? { self["receiver"] }

  /// `identity`: what was checked, `mailfrom` or `helo`.
  public var identity: String? { self["identity"] }
}

extension ReceivedSPF {
  /// Reads the body of Received-SPF.
  ///
  ///     header-field   = "Received-SPF:" [CFWS] result FWS [comment FWS] [ key-value-list ] CRLF
  ///     key-value-list = key-value-pair *( ";" [CFWS] key-value-pair ) [";"]
  ///     key-value-pair = key [CFWS] "=" ( dot-atom / quoted-string )
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> ReceivedSPF {
    var reader = ReceivedSPFReader(view, body)
    return reader.read()
  }

  /// Reads a body that stands alone; ranges count from its first octet.
  public static func parse(_ body: [UInt8]) -> ReceivedSPF { body.withOctetView { parse($0, 0..<body.count) } }
}

/// One pass over a Received-SPF field.
private struct ReceivedSPFReader {
  private let view: OctetView
  private var words: ResultLexer
  private var pairs: [ResultProperty] = []

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    words = ResultLexer(view, body)
  }

  mutating func read() -> ReceivedSPF {
    var comments = words.comments()
    if words.isAtEnd { words.log.note(.empty, at: words.offset) }
    let result = readResult()
    comments += words.comments()
    // Some write a semicolon here, which nothing forbids a reader to pass.
    _ = words.lexer.consume(";")
    readPairs()
    words.log.note(words.lexer.flaws)
    return ReceivedSPF(
      result: result.map(words.lowercased), resultRange: result, comments: comments, pairs: pairs,
      defects: words.log.defects, omittedDefects: words.log.omitted)
  }

  /// Reads the result; nil when the pairs begin at once.
  private mutating func readResult() -> Range<Int>? {
    let start = words.offset
    guard let result = words.keyword() else {
      if !words.isAtEnd { words.log.note(.malformedResult, at: start) }
      return nil
    }
    guard !words.lexer.peeks("=") else {
      words.lexer.offset = start
      words.log.note(.malformedResult, at: start)
      return nil
    }
    return result
  }

  private mutating func readPairs() {
    var needsSemicolon = false
    while true {
      _ = words.comments()
      let start = words.offset
      guard !words.isAtEnd else { return }
      if words.lexer.consume(";") {
        if !needsSemicolon { words.log.note(.emptyElement, at: start) }
        needsSemicolon = false
        continue
      }
      guard pairs.count < AuthenticationResultsLimits.properties else {
        words.log.note(.tooManyProperties, at: start)
        return
      }
      guard let key = words.keyword(withDots: true), consumeEquals() else {
        words.log.note(.unexpectedText, at: start)
        if words.offset == start { words.skipToken() }
        continue
      }
      if needsSemicolon { words.log.note(.missingSemicolon, at: start) }
      needsSemicolon = true
      readValue(of: key)
    }
  }

  private mutating func consumeEquals() -> Bool {
    _ = words.comments()
    return words.lexer.consume("=")
  }

  private mutating func readValue(of key: Range<Int>) {
    // The grammar allows no white space here, yet it does no harm.
    words.lexer.skipFoldingWhiteSpace()
    let value = words.value()
    if value.range.isEmpty {
      words.log.note(.emptyValue, at: value.range.lowerBound)
    } else if !isWellFormed(value.range) {
      words.log.note(.unquotedValue, at: value.range.lowerBound)
    }
    pairs.append(
      ResultProperty(
        nil, words.lowercased(key), value.text, range: key.lowerBound..<value.range.upperBound, valueRange: value.range)
    )
  }

  private func isWellFormed(_ range: Range<Int>) -> Bool {
    if view[range.lowerBound] == UInt8(ascii: "\"") {
      var lexer = Lexer(view, range)
      return lexer.next()?.kind == .quotedString && lexer.isAtEnd
    }
    return PlainValue.isDotAtom(view.copy(range))
  }
}
