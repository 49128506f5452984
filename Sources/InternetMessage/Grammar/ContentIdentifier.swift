/// The identifier that an X.400 gateway gives a message's content (RFC 2156, section 5.4).
///
///     Content-Identifier: Auto-replied
public struct ContentIdentifier: Sendable, Equatable {
  /// The text, unfolded.
  public let text: String

  /// The octets of the text.
  public let range: Range<Int>

  /// Whether it says `Auto-replied` or `Auto Reply to`, as answering machines behind such gateways do.
  public let saysAutomaticReply: Bool

  /// Reads the body of Content-Identifier or X400-Content-Identifier.
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<ContentIdentifier, KeywordDefectKind> {
    var log = GrammarDefectLog<KeywordDefectKind>()
    let range = Lexer.trimmed(view, body)
    guard !range.isEmpty else {
      log.note(.empty, at: body.lowerBound)
      return Parsed(nil, log)
    }
    let automatic =
      view.firstRange(ofLowercased: "auto-replied", in: range) != nil
      || view.firstRange(ofLowercased: "auto reply to", in: range) != nil
    return Parsed(
      ContentIdentifier(text: Lexer.unfolded(view, range), range: range, saysAutomaticReply: automatic), log)
  }
}
