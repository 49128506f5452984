/// The promise that one request unsubscribes (RFC 8058, section 3.1).
///
///     List-Unsubscribe-Post: List-Unsubscribe=One-Click
public struct ListUnsubscribePost: Sendable, Equatable {
  /// Whether the body is the one value that the standard has.
  public let isOneClick: Bool

  /// The octets of the value.
  public let range: Range<Int>

  /// Reads the body of List-Unsubscribe-Post.
  ///
  ///     postarg = "List-Unsubscribe=One-Click"
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<ListUnsubscribePost, KeywordDefectKind> {
    var log = GrammarDefectLog<KeywordDefectKind>()
    let range = Lexer.trimmed(view, body)
    guard !range.isEmpty else {
      log.note(.empty, at: body.lowerBound)
      return Parsed(nil, log)
    }
    let isOneClick = view.equalsIgnoringCase("list-unsubscribe=one-click", in: range)
    if !isOneClick { log.note(.unknownKeyword, at: range.lowerBound) }
    return Parsed(ListUnsubscribePost(isOneClick: isOneClick, range: range), log)
  }
}
