/// The identifier of a mailing list (RFC 2919).
///
///     List-Id: "List of things" <things.lists.example.com>
public struct ListIdentifier: Sendable, Equatable {
  /// The identifier without angle brackets, compared without case (section 6).
  public let identifier: String

  /// The description without quotes.
  public let phrase: String?

  /// The octets of the identifier with its angle brackets.
  public let range: Range<Int>

  /// What can be wrong with the body.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing.
    case empty
    /// No angle brackets; the whole body is taken.
    case missingAngleBrackets
    /// `<` without `>`.
    case missingAngleEnd
    /// `<>`.
    case emptyIdentifier
    /// Text behind the identifier.
    case trailingText
  }

  /// Reads the body of List-Id.
  ///
  ///     list-id-header = "List-ID:" [phrase] "<" list-id ">" CRLF
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<ListIdentifier, DefectKind> {
    var log = GrammarDefectLog<DefectKind>()
    var lexer = Lexer(view, body)
    lexer.skipCFWS()
    let start = lexer.offset
    var phraseEnd = start
    while !lexer.isAtEnd, !lexer.peeks("<") {
      _ = lexer.next()
      phraseEnd = lexer.offset
      lexer.skipCFWS()
    }
    let phrase = phraseEnd > start ? Lexer.text(view, start..<phraseEnd, gap: .space) : nil
    guard lexer.peeks("<") else {
      log.note(phrase == nil ? .empty : .missingAngleBrackets, at: start)
      log.note(lexer.flaws)
      return Parsed(phrase.map { ListIdentifier(identifier: $0, phrase: nil, range: start..<phraseEnd) }, log)
    }
    let open = lexer.offset
    let close = view.firstIndex(of: UInt8(ascii: ">"), in: open..<lexer.end)
    if close == nil { log.note(.missingAngleEnd, at: open) }
    let content = Lexer.trimmed(view, open + 1..<(close ?? lexer.end))
    lexer.offset = close.map { $0 + 1 } ?? lexer.end
    lexer.skipCFWS()
    if !lexer.isAtEnd { log.note(.trailingText, at: lexer.offset) }
    if content.isEmpty { log.note(.emptyIdentifier, at: open) }
    log.note(lexer.flaws)
    let range = open..<(close.map { $0 + 1 } ?? lexer.end)
    return Parsed(ListIdentifier(identifier: Lexer.unfolded(view, content), phrase: phrase, range: range), log)
  }
}
