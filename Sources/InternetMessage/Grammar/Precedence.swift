/// The Precedence field: never standardised, widely obeyed (RFC 2076, section 3.9; RFC 3834, section 2).
///
///     Precedence: bulk
public struct Precedence: Sendable, Equatable {
  /// The known values.
  public enum Keyword: Sendable, Equatable {
    case bulk
    case junk
    case list
    /// `auto_reply` and other values with `auto` in them.
    case automatic
    case spam
    /// `first-class`, `special-delivery`, `normal`: no sign of a machine.
    case ordinary
    case other
  }

  /// The value.
  public let keyword: Keyword

  /// The value as it is written.
  public let text: String

  /// The octets of the value.
  public let range: Range<Int>

  /// Reads the body of Precedence.
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<Precedence, KeywordDefectKind> {
    var lexer = Lexer(view, body)
    var log = GrammarDefectLog<KeywordDefectKind>()
    lexer.skipCFWS()
    guard let range = lexer.token() else {
      log.note(.empty, at: lexer.offset)
      log.note(lexer.flaws)
      return Parsed(nil, log)
    }
    let keyword = keyword(view, range)
    if keyword == .other { log.note(.unknownKeyword, at: range.lowerBound) }
    lexer.skipCFWS()
    if !lexer.isAtEnd { log.note(.trailingText, at: lexer.offset) }
    log.note(lexer.flaws)
    return Parsed(Precedence(keyword: keyword, text: view.string(range), range: range), log)
  }

  private static func keyword(_ view: OctetView, _ range: Range<Int>) -> Keyword {
    for (name, keyword) in names where view.equalsIgnoringCase(name, in: range) { return keyword }
    return view.firstRange(ofLowercased: "auto", in: range) == nil ? .other : .automatic
  }

  private static let names: [(StaticString, Keyword)] = [
    ("bulk", .bulk), ("junk", .junk), ("list", .list), ("spam", .spam), ("first-class", .ordinary),
    ("special-delivery", .ordinary), ("normal", .ordinary),
  ]
}
