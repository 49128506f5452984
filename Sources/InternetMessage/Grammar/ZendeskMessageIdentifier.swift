/// The Message-ID of mail from Zendesk (Z03).
///
///     <TICKETTOKEN_65a1b2c3d4e5f_1a2b_sprut@zendesk.com>
///
/// `65a1b2c3` is the second and `d4e5f` the microsecond, both hexadecimal.
public struct ZendeskMessageIdentifier: Sendable, Hashable {
  /// The token of the ticket, 10 to 12 characters.
  public let ticket: String

  /// Seconds since 1970.
  public let secondsSince1970: Int64

  /// Microseconds of the second.
  public let microseconds: Int

  /// The hexadecimal digits behind the time.
  public let tail: String

  /// Reads an identifier without angle brackets; nil unless it has the shape.
  public init?(_ identifier: String) {
    let value: ZendeskMessageIdentifier? = identifier.withShape { view, range in
      ZendeskMessageIdentifier(view, range)
    }
    guard let value else { return nil }
    self = value
  }

  /// Reads the octets between the angle brackets.
  package init?(_ view: OctetView, _ range: Range<Int>) {
    var reader = ShapeReader(view, range)
    let isHexadecimal = ShapeReader.isSmallHexadecimal
    guard let ticket = reader.take(10...12, where: ShapeReader.isTokenLetter), reader.take("_"),
      let seconds = reader.take(8...8, where: isHexadecimal),
      let fraction = reader.take(1...5, where: isHexadecimal), reader.take("_"),
      let tail = reader.take(1...64, where: isHexadecimal), reader.take("_sprut@zendesk.com"), reader.isAtEnd
    else { return nil }
    let microseconds = reader.hexadecimal(fraction)
    guard microseconds < 1_000_000 else { return nil }
    self.ticket = view.string(ticket)
    self.secondsSince1970 = Int64(reader.hexadecimal(seconds))
    self.microseconds = Int(microseconds)
    self.tail = view.string(tail)
  }
}
