/// The URIs of a List-Unsubscribe, List-Post, List-Help, List-Subscribe, List-Owner or List-Archive field (RFC 2369).
///
///     List-Unsubscribe: <https://example.com/u?1>, <mailto:u@example.com> (by mail)
public struct ListURIs: Sendable, Equatable {
  /// One URI.
  public struct Element: Sendable, Equatable {
    /// The URI without angle brackets and white space.
    public let uri: String
    /// The octets with the angle brackets.
    public let range: Range<Int>
    /// The comment behind it, without parentheses.
    public let comment: String?
  }

  /// The URIs, in the order of the sender's preference (section 2).
  public let elements: [Element]

  /// Whether the body is `NO`: nobody may post (section 3.4).
  public let isNo: Bool

  /// What can be wrong with the body.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing.
    case empty
    /// A URI without angle brackets.
    case missingAngleBrackets
    /// `<` without `>`.
    case missingAngleEnd
    /// `<>`.
    case emptyURI
    /// White space inside angle brackets; it is left out (section 2).
    case whiteSpaceInside
    /// Two URIs without a comma.
    case missingComma
    /// Nothing between two commas.
    case emptyElement
    /// Text that is neither a URI nor a comment; readers ignore it (section 2).
    case unexpectedText
    /// The list goes on beyond `GrammarLimits.listElements`.
    case tooMany
  }

  /// Reads the body of one of the fields.
  ///
  ///     body = ( "<" URI ">" [comment] ) *( "," "<" URI ">" [comment] ) / "NO" [comment]
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<ListURIs, DefectKind> {
    var parser = ListURIParser(view, body)
    parser.parse()
    let isEmpty = parser.elements.isEmpty && !parser.isNo
    return Parsed(isEmpty ? nil : ListURIs(elements: parser.elements, isNo: parser.isNo), parser.log)
  }
}

/// One pass over a list of URIs.
private struct ListURIParser {
  let view: OctetView
  var lexer: Lexer
  var log = GrammarDefectLog<ListURIs.DefectKind>()
  var elements: [ListURIs.Element] = []
  var isNo = false

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    self.lexer = Lexer(view, body)
  }

  mutating func parse() {
    let start = lexer.offset
    var needsComma = false
    lexer.skipCFWS()
    while let octet = lexer.peek {
      if octet == UInt8(ascii: ",") {
        if !needsComma { log.note(.emptyElement, at: lexer.offset) }
        lexer.offset += 1
        needsComma = false
      } else if elements.count >= GrammarLimits.listElements {
        log.note(.tooMany, at: lexer.offset)
        break
      } else {
        if needsComma { log.note(.missingComma, at: lexer.offset) }
        if octet == UInt8(ascii: "<") { readAngle() } else { readBare() }
        needsComma = true
      }
      lexer.skipCFWS()
    }
    log.note(lexer.flaws)
    if elements.isEmpty, !isNo { log.note(.empty, at: start) }
  }

  private mutating func readAngle() {
    let open = lexer.offset
    let rest = open + 1..<lexer.end
    var close = rest.lowerBound
    while close < rest.upperBound, view[close] != UInt8(ascii: ">"), view[close] != UInt8(ascii: "<") { close += 1 }
    let isClosed = close < rest.upperBound && view[close] == UInt8(ascii: ">")
    if !isClosed { log.note(.missingAngleEnd, at: open) }
    lexer.offset = isClosed ? close + 1 : close
    take(open..<lexer.offset, content: open + 1..<close)
  }

  private mutating func readBare() {
    let start = lexer.offset
    var hasColon = false
    while let octet = lexer.peek, !octet.isFoldingWhiteSpace, octet != UInt8(ascii: ","), octet != UInt8(ascii: "<") {
      if octet == UInt8(ascii: ":") { hasColon = true }
      lexer.offset += 1
    }
    let range = start..<lexer.offset
    if hasColon {
      log.note(.missingAngleBrackets, at: start)
      take(range, content: range)
    } else if view.equalsIgnoringCase("no", in: range), elements.isEmpty {
      isNo = true
    } else {
      log.note(.unexpectedText, at: start)
    }
  }

  private mutating func take(_ range: Range<Int>, content: Range<Int>) {
    let uri = Lexer.withoutWhiteSpace(view, content)
    guard !uri.isEmpty else {
      log.note(.emptyURI, at: range.lowerBound)
      return
    }
    if content.contains(where: { [view] in view[$0].isFoldingWhiteSpace }) {
      log.note(.whiteSpaceInside, at: range.lowerBound)
    }
    lexer.lastComment = nil
    lexer.skipCFWS()
    let comment = lexer.lastComment.map { Lexer.content(view, $0) }
    elements.append(ListURIs.Element(uri: uri, range: range, comment: comment))
  }
}
