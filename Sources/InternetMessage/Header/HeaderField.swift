/// One header field, as ranges into the octets of its message (RFC 5322, section 2.2).
///
/// In `Subject: Hello\r\n world\r\n` the name is `Subject`, the body is ` Hello\r\n world` and the field ends after the
/// last line feed. A line of a header that is no field at all (no colon) has an empty name and the whole line as body.
public struct HeaderField: Sendable, Hashable {
  /// Which well-known field this is.
  public let kind: FieldKind
  /// The octets of the name, without the colon and without white space before it.
  public let name: Range<Int>
  /// The octets after the colon, up to the line end that closes the field: folded, undecoded.
  public let body: Range<Int>
  /// The offset behind the line end that closes the field.
  public let end: Int

  /// The whole field with its name and its line end.
  public var range: Range<Int> { name.lowerBound..<end }
}
