import InternetMessage

/// Reads the words that fields of results are made of, whatever stands between them.
struct ResultLexer {
  let view: OctetView
  var lexer: Lexer
  var log = ResultDefectLog()
  private var keptComments = 0

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    lexer = Lexer(view, body)
  }

  var offset: Int { lexer.offset }
  var isAtEnd: Bool { lexer.isAtEnd }

  /// Whether an element of the list ends here.
  var isAtElementEnd: Bool { lexer.isAtEnd || lexer.peeks(";") }

  /// Passes white space and comments, and keeps the comments.
  mutating func comments() -> [String] {
    var comments: [String] = []
    while true {
      lexer.skipFoldingWhiteSpace()
      guard lexer.peeks("(") else { return comments }
      let before = lexer.offset
      guard let token = lexer.next(), token.kind == .comment else {
        // An opening parenthesis without an end is text.
        lexer.offset = before
        return comments
      }
      if keptComments < AuthenticationResultsLimits.comments {
        keptComments += 1
        comments.append(Lexer.content(view, token.range))
      }
    }
  }

  /// A keyword, which real names extend by dots and underscores.
  ///
  ///     Keyword = Ldh-str
  ///
  /// (RFC 8601, section 2.2; RFC 5321, section 4.1.2.)
  mutating func keyword(withDots: Bool = false) -> Range<Int>? {
    let start = lexer.offset
    while let octet = lexer.peek, Self.isKeywordText(octet) || (withDots && octet == UInt8(ascii: ".")) {
      lexer.offset += 1
    }
    return lexer.offset > start ? start..<lexer.offset : nil
  }

  private static func isKeywordText(_ octet: UInt8) -> Bool {
    octet.isAlpha || octet.isDigit || octet == UInt8(ascii: "-") || octet == UInt8(ascii: "_")
  }

  /// A number; nil when there is no digit.
  mutating func number() -> Int? {
    let start = lexer.offset
    var number = 0
    while let octet = lexer.peek, octet.isDigit {
      number = min(number * 10 + Int(octet - UInt8(ascii: "0")), AuthenticationResultsLimits.largestNumber)
      lexer.offset += 1
    }
    return lexer.offset > start ? number : nil
  }

  /// Everything up to white space, a comment or a semicolon, quoted strings whole, and what it means.
  ///
  ///     pvalue = [CFWS] ( ( value / [ [ local-part ] "@" ] domain-name ) ) [CFWS]
  ///
  /// An octet that would have to be quoted belongs to the value all the same.
  mutating func value(stopsAtEquals: Bool = false) -> (text: String, range: Range<Int>) {
    let start = lexer.offset
    var hasQuotes = false
    while let octet = lexer.peek, !octet.isFoldingWhiteSpace, octet != UInt8(ascii: ";"), octet != UInt8(ascii: "(") {
      if stopsAtEquals, octet == UInt8(ascii: "=") { break }
      if octet == UInt8(ascii: "\""), let token = lexer.next() {
        hasQuotes = hasQuotes || token.kind == .quotedString
        if token.kind == .quotedString, token.range.lowerBound == start, isAtValueEnd(stopsAtEquals) {
          return (Lexer.content(view, token.range), token.range)
        }
      } else {
        lexer.offset += 1
      }
    }
    let range = start..<lexer.offset
    return (hasQuotes ? Lexer.unfolded(view, range) : view.string(range), range)
  }

  private func isAtValueEnd(_ stopsAtEquals: Bool) -> Bool {
    guard let octet = lexer.peek else { return true }
    return octet.isFoldingWhiteSpace || octet == UInt8(ascii: ";") || octet == UInt8(ascii: "(")
      || (stopsAtEquals && octet == UInt8(ascii: "="))
  }

  /// Passes what cannot be read, at least one token.
  mutating func skipToken() { _ = lexer.next() }

  /// Passes everything up to the next semicolon outside of quotes and comments.
  mutating func skipToElementEnd() {
    while true {
      lexer.skipCFWS()
      guard !isAtElementEnd else { return }
      skipToken()
    }
  }

  /// The octets of a range in small letters.
  func lowercased(_ range: Range<Int>) -> String {
    String(octetCapacity: range.count) { writer in
      for offset in range { writer.append(view[offset].asciiLowercased) }
    }
  }
}

/// Which values need no quotes.
enum PlainValue {
  /// Whether a text is a `token` (RFC 2045, section 5.1), or a `domain-name` with or without a local part that needs no
  /// quotes.
  ///
  ///     value       = token / quoted-string
  ///     domain-name = sub-domain 1*("." sub-domain)
  static func matches(_ octets: some BidirectionalCollection<UInt8>) -> Bool {
    guard !octets.isEmpty else { return false }
    if octets.allSatisfy(\.isTokenText) { return true }
    guard let at = octets.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let domain = octets[octets.index(after: at)...]
    return isDomain(domain) && (at == octets.startIndex || isDotAtom(octets[..<at]))
  }

  /// Whether a text is a `dot-atom-text` of ASCII (RFC 5322, section 3.2.3).
  static func isDotAtom(_ octets: some Collection<UInt8>) -> Bool {
    var previousIsDot = true
    for octet in octets {
      let isDot = octet == UInt8(ascii: ".")
      guard isDot ? !previousIsDot : octet.isAtomText && octet < 0x80 else { return false }
      previousIsDot = isDot
    }
    return !previousIsDot
  }

  private static func isDomain(_ octets: some Collection<UInt8>) -> Bool {
    isDotAtom(octets)
      && octets.allSatisfy { $0.isAlpha || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }
}
