/// One parameter of a Content-Type or Content-Disposition field, decoded.
///
///     filename*=utf-8'fr'caf%C3%A9.txt   ->   name "filename", value "café.txt", charset "utf-8", language "fr"
public struct Parameter: Sendable, Equatable {
  /// The attribute in small letters, without the asterisks of RFC 2231.
  public let name: String
  /// The value as text: quotes, percent signs and sections are resolved.
  public let value: String
  /// The octets of the value before they were read as text.
  public let octets: [UInt8]
  /// Where the first section stands, from its attribute to its value; octets from the start of the message.
  public let range: Range<Int>
  /// The character set that an extended value states, as it states it.
  public let charset: String?
  /// The language that an extended value states.
  public let language: String?
}
