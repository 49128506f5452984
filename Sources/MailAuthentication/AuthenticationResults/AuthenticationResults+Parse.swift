package import InternetMessage

extension AuthenticationResults {
  /// Reads the body of Authentication-Results.
  ///
  ///     authres-payload = [CFWS] authserv-id [ CFWS authres-version ] ( no-result / 1*resinfo ) [CFWS] CRLF
  ///
  /// (RFC 8601, section 2.2.)
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> AuthenticationResults {
    var reader = AuthenticationResultsReader(view, body)
    return reader.read(withInstance: false)
  }

  /// Reads the body of ARC-Authentication-Results.
  ///
  ///     arc-info = instance [CFWS] ";" authres-payload
  ///
  /// (RFC 8617, section 4.1.1.)
  package static func parseARC(_ view: OctetView, _ body: Range<Int>) -> AuthenticationResults {
    var reader = AuthenticationResultsReader(view, body)
    return reader.read(withInstance: true)
  }

  /// Reads a body that stands alone; ranges count from its first octet.
  public static func parse(_ body: [UInt8]) -> AuthenticationResults {
    body.withOctetView { parse($0, 0..<body.count) }
  }
}

/// One pass over a field of results.
private struct AuthenticationResultsReader {
  private let view: OctetView
  private var words: ResultLexer
  private var comments: [String] = []
  private var results: [MethodResult] = []
  private var propertyCount = 0
  private var isNone = false

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    words = ResultLexer(view, body)
  }

  mutating func read(withInstance: Bool) -> AuthenticationResults {
    comments = words.comments()
    if words.isAtEnd { words.log.note(.empty, at: words.offset) }
    let instance = withInstance ? readInstance() : nil
    let identifier = readAuthservID()
    let version = identifier == nil ? nil : readVersion()
    readResults(behindName: identifier != nil)
    words.log.note(words.lexer.flaws)
    return AuthenticationResults(
      instance: instance, authservID: identifier?.text, authservIDRange: identifier?.range, version: version,
      results: results, isNone: isNone, comments: comments, defects: words.log.defects,
      omittedDefects: words.log.omitted)
  }

  /// Reads `i=1;`.
  ///
  ///     instance = [CFWS] %s"i" [CFWS] "=" [CFWS] instance-number [CFWS]
  private mutating func readInstance() -> Int? {
    let start = words.offset
    if let name = words.keyword(), view.equals([UInt8(ascii: "i")], in: name) {
      comments += words.comments()
      if words.lexer.consume("=") {
        comments += words.comments()
        if let number = words.number() {
          comments += words.comments()
          if !words.lexer.consume(";") { words.log.note(.missingSemicolon, at: words.offset) }
          comments += words.comments()
          return number
        }
      }
    }
    words.lexer.offset = start
    words.log.note(.missingInstance, at: start)
    return nil
  }

  /// Reads the name in front of the first semicolon; nil when there is a result instead.
  private mutating func readAuthservID() -> (text: String, range: Range<Int>)? {
    let start = words.offset
    guard !words.isAtEnd else { return nil }
    let identifier = words.value(stopsAtEquals: true)
    let behind = words.comments()
    guard !identifier.range.isEmpty, !words.lexer.peeks("=") else {
      words.lexer.offset = start
      words.log.note(.missingAuthservID, at: start)
      return nil
    }
    comments += behind
    if view[start] != UInt8(ascii: "\""), !identifier.text.utf8.allSatisfy(\.isTokenText) {
      words.log.note(.unquotedValue, at: start)
    }
    return identifier
  }

  /// Reads what stands between the name and the first semicolon: a version, or something that has no place there.
  private mutating func readVersion() -> Int? {
    var version: Int?
    while !words.isAtElementEnd {
      let start = words.offset
      let word = words.value(stopsAtEquals: true)
      comments += words.comments()
      if words.lexer.peeks("=") {
        // A result follows at once.
        words.lexer.offset = start
        return version
      }
      if version == nil, let number = Int(word.text), word.text.utf8.allSatisfy(\.isDigit) {
        version = number
      } else {
        words.log.note(.unexpectedText, at: start)
        if words.offset == start { words.skipToken() }
      }
    }
    return version
  }

  private mutating func readResults(behindName: Bool) {
    if !words.isAtElementEnd {
      if behindName { words.log.note(.missingSemicolon, at: words.offset) }
      readElement()
    }
    while words.lexer.consume(";") {
      readElement()
    }
    if isNone, !results.isEmpty { words.log.note(.noneBesideResults, at: words.offset) }
  }

  /// Reads what stands between two semicolons.
  ///
  ///     resinfo    = [CFWS] ";" methodspec [ CFWS reasonspec ] [ CFWS 1*propspec ]
  ///     methodspec = [CFWS] method [CFWS] "=" [CFWS] result
  ///     method     = Keyword [ [CFWS] "/" [CFWS] method-version ]
  private mutating func readElement() {
    var ahead = words.comments()
    let start = words.offset
    guard !words.isAtElementEnd else {
      if results.isEmpty { comments += ahead }
      words.log.note(.emptyElement, at: start)
      return
    }
    guard results.count < AuthenticationResultsLimits.results else {
      words.log.note(.tooManyResults, at: start)
      words.lexer.offset = words.lexer.end
      return
    }
    guard let method = words.keyword() else { return refuseElement(start) }
    ahead += words.comments()
    var version: Int?
    if words.lexer.consume("/") {
      ahead += words.comments()
      version = words.number()
      ahead += words.comments()
    }
    guard words.lexer.consume("=") else {
      if words.isAtElementEnd, view.equalsIgnoringCase("none", in: method) {
        isNone = true
        comments += ahead
      } else {
        refuseElement(start)
      }
      return
    }
    ahead += words.comments()
    guard let result = words.keyword() else { return refuseElement(start) }
    readProperties(
      MethodResult(
        method: words.lowercased(method), version: version, result: words.lowercased(result),
        comments: ahead, range: start..<result.upperBound))
  }

  private mutating func refuseElement(_ start: Int) {
    words.log.note(.malformedResult, at: start)
    words.skipToElementEnd()
  }

  /// Reads a reason and properties up to the next semicolon.
  ///
  ///     reasonspec = "reason" [CFWS] "=" [CFWS] value
  private mutating func readProperties(_ head: MethodResult) {
    var ahead = head.comments + words.comments()
    var reason: String?
    var properties: [ResultProperty] = []
    while !words.isAtElementEnd {
      guard propertyCount < AuthenticationResultsLimits.properties else {
        words.log.note(.tooManyProperties, at: words.offset)
        words.lexer.offset = words.lexer.end
        break
      }
      let start = words.offset
      guard let property = readProperty() else {
        words.log.note(.unexpectedText, at: start)
        if words.offset == start { words.skipToken() }
        let behind = words.comments()
        if properties.isEmpty { ahead += behind }
        continue
      }
      propertyCount += 1
      if property.type == nil, property.name == "reason" {
        if reason != nil || !properties.isEmpty { words.log.note(.misplacedReason, at: start) }
        reason = reason ?? property.value
        ahead += property.comments
      } else {
        if property.type == nil { words.log.note(.missingPropertyType, at: start) }
        properties.append(property)
      }
    }
    results.append(
      MethodResult(
        method: head.method, version: head.version, result: head.result, reason: reason, properties: properties,
        comments: ahead,
        range: head.range.lowerBound..<Lexer.trimmed(view, head.range.lowerBound..<words.offset).upperBound))
  }

  /// Reads one property, whose type may be missing; nil when there is no equals sign.
  ///
  ///     propspec = ptype [CFWS] "." [CFWS] property [CFWS] "=" pvalue
  private mutating func readProperty() -> ResultProperty? {
    let start = words.offset
    guard let first = words.keyword() else { return nil }
    _ = words.comments()
    var type: Range<Int>?
    var name = first
    if words.lexer.consume(".") {
      _ = words.comments()
      guard let second = words.keyword(withDots: true) else { return nil }
      (type, name) = (first, second)
      _ = words.comments()
    }
    guard words.lexer.consume("=") else { return nil }
    let ahead = words.comments()
    let value = words.value()
    if value.range.isEmpty {
      words.log.note(.emptyValue, at: value.range.lowerBound)
    } else if !isWellFormed(value.range) {
      words.log.note(.unquotedValue, at: value.range.lowerBound)
    }
    return ResultProperty(
      type.map(words.lowercased), words.lowercased(name), value.text, comments: ahead + words.comments(),
      range: start..<value.range.upperBound, valueRange: value.range)
  }

  /// Whether a value is quoted where it must be.
  private func isWellFormed(_ range: Range<Int>) -> Bool {
    if view[range.lowerBound] == UInt8(ascii: "\"") {
      // A quoted string, or a quoted local part with a domain.
      var lexer = Lexer(view, range)
      guard let quoted = lexer.next(), quoted.kind == .quotedString else { return false }
      return lexer.isAtEnd
        || (view[quoted.range.upperBound] == UInt8(ascii: "@")
          && PlainValue.matches(view.copy(quoted.range.upperBound..<range.upperBound)))
    }
    return PlainValue.matches(view.copy(range))
  }
}
