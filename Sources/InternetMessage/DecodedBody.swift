/// What the body of a part says once its encodings are undone.
public enum DecodedBody: Sendable, Equatable {
  /// A container: what it says stands in its parts.
  case none
  /// Text, decoded from the character set that the part names.
  case text(String)
  /// Anything else, with the transfer encoding undone.
  case octets([UInt8])
}

extension BodyReader {
  /// The body of any part: text of a text part, octets of any other leaf.
  ///
  ///     var reader = BodyReader()
  ///     let bodies = message.parts.indices.map { reader.body(of: $0, in: message) }
  public mutating func body(of part: Int, in message: Message) -> DecodedBody {
    guard message.parts[part].structure == .leaf else { return .none }
    return message.isText(part) ? .text(text(of: part, in: message)) : .octets(message.decodedOctets(of: part))
  }
}

extension Message {
  /// Whether a part is text, as it is where it says nothing or nothing readable (RFC 2045, section 5.2).
  func isText(_ part: Int) -> Bool {
    guard let field = first(.contentType, of: part) else { return true }
    return octets.withOctetView { view in
      switch ContentTypeScan(view, field.body, limit: limits.parameters).kind {
      case .text, .headers, .invalid: true
      default: false
      }
    }
  }
}
