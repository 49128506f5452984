/// What can be wrong with a field body that is a keyword, a set of keywords or a number.
public enum KeywordDefectKind: GrammarDefectKind {
  case lexical(LexicalFlaw)
  /// There is nothing.
  case empty
  /// The keyword is none that the standard knows.
  case unknownKeyword
  /// A parameter without `=`, without a name or without a value.
  case malformedParameter
  /// The same keyword or parameter again.
  case repeated
  /// Nothing between two separators.
  case emptyElement
  /// A keyword that excludes the others stands beside them: `All, OOF`.
  case contradictory
  /// Text behind the value.
  case trailingText
  /// The list goes on beyond `GrammarLimits.listElements`.
  case tooMany
}

extension Lexer {
  /// Reads a MIME token with octets above 127: everything up to white space or a `tspecial` (RFC 2045, section 5.1).
  package mutating func token() -> Range<Int>? {
    let start = offset
    while let octet = peek, octet.isTokenText || octet >= 0x80 { offset += 1 }
    return offset > start ? start..<offset : nil
  }
}
