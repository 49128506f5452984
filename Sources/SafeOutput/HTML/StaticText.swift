/// A text of the program itself, such as a style sheet: it can only be made of static strings, never of mail.
public struct StaticText: Sendable {
  /// The text in UTF-8.
  public let octets: [UInt8]

  /// Joins static strings.
  public init(_ pieces: StaticString...) {
    octets = pieces.reduce(into: []) { octets, piece in
      piece.withUTF8Buffer { buffer in octets.append(contentsOf: buffer) }
    }
  }
}
