/// The version of MIME that a message follows (RFC 2045, section 4).
///
///     MIME-Version: 1.0 (produced by hand)
public struct MIMEVersion: Sendable, Equatable {
  /// The number in front of the dot.
  public let major: Int

  /// The number behind the dot.
  public let minor: Int

  /// Whether it is 1.0, the only version there is.
  public var isCurrent: Bool { major == 1 && minor == 0 }

  /// Reads the body of MIME-Version; comments may stand anywhere.
  ///
  ///     version = "MIME-Version" ":" 1*DIGIT "." 1*DIGIT
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<MIMEVersion, KeywordDefectKind> {
    var lexer = Lexer(view, body)
    var log = GrammarDefectLog<KeywordDefectKind>()
    let value = read(&lexer, &log)
    log.note(lexer.flaws)
    return Parsed(value, log)
  }

  private static func read(_ lexer: inout Lexer, _ log: inout GrammarDefectLog<KeywordDefectKind>) -> MIMEVersion? {
    lexer.skipCFWS()
    guard !lexer.isAtEnd else {
      log.note(.empty, at: lexer.offset)
      return nil
    }
    let start = lexer.offset
    guard let major = number(&lexer), lexer.consume("."), let minor = number(&lexer) else {
      log.note(.unknownKeyword, at: start)
      return nil
    }
    if !lexer.isAtEnd { log.note(.trailingText, at: lexer.offset) }
    let version = MIMEVersion(major: major, minor: minor)
    if !version.isCurrent { log.note(.unknownKeyword, at: start) }
    return version
  }

  private static func number(_ lexer: inout Lexer) -> Int? {
    lexer.skipCFWS()
    var value: Int?
    while let octet = lexer.peek, octet.isDigit {
      let next = (value ?? 0) * 10 + Int(octet - UInt8(ascii: "0"))
      guard next <= 1_000_000 else { return nil }
      value = next
      lexer.offset += 1
    }
    lexer.skipCFWS()
    return value
  }
}
