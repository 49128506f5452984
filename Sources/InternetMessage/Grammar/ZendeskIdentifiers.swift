/// The shapes of the identifiers in mail from Zendesk (signals Z01 to Z09).
///
/// All of them are observed, none is documented: another shape is information, not an error.
public enum ZendeskIdentifiers {
  /// Whether a text has the shape of `X-Zendesk-From-Account-Id` (Z01): seven small hexadecimal digits.
  public static func isAccountIdentifier(_ text: String) -> Bool {
    text.withShape(isAccountIdentifier)
  }

  package static func isAccountIdentifier(_ view: OctetView, _ range: Range<Int>) -> Bool {
    var reader = ShapeReader(view, range)
    return reader.take(7...7, where: ShapeReader.isSmallHexadecimal) != nil && reader.isAtEnd
  }

  /// The token of the ticket in `TICKET@zendesk.com`, the anchor in In-Reply-To and References (Z04).
  ///
  /// It shows the thread and never the sender: customers' replies carry it.
  public static func ticketAnchor(_ identifier: String) -> String? {
    identifier.withShape { view, range in
      var reader = ShapeReader(view, range)
      guard let ticket = reader.take(10...12, where: ShapeReader.isTokenLetter), reader.take("@zendesk.com"),
        reader.isAtEnd
      else { return nil }
      return view.string(ticket)
    }
  }

  /// Whether a body of X-Zendesk-Priority-Mail is that of verification mail (Z09), which has no Email-Id.
  public static func isVerification(priorityMail text: String) -> Bool {
    text == "Verification Email"
  }

  /// The first token of a thread in a text, without brackets (Z06): `[XXXXXX-XXXXX]`.
  ///
  /// It shows the thread and never the sender: customers' replies quote it.
  package static func threadToken(_ view: OctetView, _ range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound
    while let open = view.firstIndex(of: UInt8(ascii: "["), in: position..<range.upperBound) {
      var reader = ShapeReader(view, open + 1..<range.upperBound)
      if let token = threadToken(&reader), reader.take("]") { return token }
      position = open + 1
    }
    return nil
  }

  /// Takes six token letters, a hyphen and four or five more.
  static func threadToken(_ reader: inout ShapeReader) -> Range<Int>? {
    guard let head = reader.take(6...6, where: ShapeReader.isTokenLetter), reader.take("-"),
      let tail = reader.take(4...5, where: ShapeReader.isTokenLetter)
    else { return nil }
    return head.lowerBound..<tail.upperBound
  }
}

extension Received {
  /// Whether the hop is one of Zendesk's own (Z08): a host under `zdsys.com`, or `by … (Zendesk) with HTTP`.
  ///
  /// Anybody can write such a field.
  public var isZendeskHop: Bool { isZendeskHop(from: source) }

  /// Whether the hop is one of Zendesk's own, when its source is known already.
  package func isZendeskHop(from source: Source) -> Bool {
    if let by, Self.isUnderZendesk(by) { return true }
    if let name = source.reverseName, Self.isUnderZendesk(name) { return true }
    guard let software, let transmission else { return false }
    return software == "Zendesk" && transmission.text.utf8.elementsEqual("http".utf8) { $0.asciiLowercased == $1 }
  }

  private static func isUnderZendesk(_ host: String) -> Bool {
    let suffix: StaticString = ".zdsys.com"
    return host.withOctetView { view in
      let start = view.count - suffix.utf8CodeUnitCount
      return start > 0 && view.equalsIgnoringCase(suffix, in: start..<view.count)
    }
  }
}
