/// The token that Zendesk puts into the local part of Reply-To (Z05).
///
///     support+id1A2B3C-4D5E6@sub.zendesk.example
///
/// It is left out before addresses are compared. Addresses of a connector carry none.
public struct ZendeskReplyToken: Sendable, Hashable {
  /// The local part without the token: `support`.
  public let localPart: String

  /// The token without `+id`.
  public let token: String

  /// Whether the token is a number, as it was up to April 2024.
  public let isNumeric: Bool

  /// Finds the token at the end of a local part; nil when there is none.
  public init?(localPart: String) {
    let value: ZendeskReplyToken? = localPart.withShape { view, range in
      guard let plus = range.last(where: { view[$0] == UInt8(ascii: "+") }) else { return nil }
      return ZendeskReplyToken(view, range, plus: plus)
    }
    guard let value else { return nil }
    self = value
  }

  /// Reads the token behind a plus sign.
  ///
  ///     "+id" ( 1*DIGIT / 6(DIGIT / capital) "-" 4*5(DIGIT / capital) )
  private init?(_ view: OctetView, _ range: Range<Int>, plus: Int) {
    var reader = ShapeReader(view, plus..<range.upperBound)
    guard reader.take("+id") else { return nil }
    let start = reader.position
    if reader.take(1...64, where: \.isDigit) != nil, reader.isAtEnd {
      isNumeric = true
    } else {
      reader.position = start
      guard ZendeskIdentifiers.threadToken(&reader) != nil, reader.isAtEnd else { return nil }
      isNumeric = false
    }
    localPart = view.string(range.lowerBound..<plus)
    token = view.string(start..<range.upperBound)
  }
}
