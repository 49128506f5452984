/// The value of `X-Zendesk-Email-Id` (Z02): a ULID, which begins with the time at which it was made.
///
///     01ARZ3NDEKTSV4RRFFQ69G5FAV
///
/// The time lies within two seconds of Date in genuine mail: one far from it shows a replayed or edited message.
public struct ZendeskEmailIdentifier: Sendable, Hashable {
  /// The 26 characters.
  public let text: String

  /// Milliseconds since 1970.
  public let millisecondsSince1970: Int64

  /// Reads a value; nil unless it has the shape.
  public init?(_ text: String) {
    guard let value = text.withShape({ ZendeskEmailIdentifier($0, $1) }) else { return nil }
    self = value
  }

  /// Reads the octets of a value.
  ///
  ///     26 characters of Crockford's base 32, in capitals; the first ten are 48 bits of milliseconds
  package init?(_ view: OctetView, _ range: Range<Int>) {
    guard range.count == 26 else { return nil }
    var time: UInt64 = 0
    for (index, offset) in range.enumerated() {
      guard let digit = Self.value(view[offset]) else { return nil }
      // Ten digits are 50 bits; the first two bits of a ULID are not used.
      if index == 0, digit > 7 { return nil }
      if index < 10 { time = time << 5 | UInt64(digit) }
    }
    millisecondsSince1970 = Int64(time)
    text = view.string(range)
  }

  /// The value of a digit: letters without I, L, O and U.
  private static func value(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "H"): octet - 0x41 + 10
    case UInt8(ascii: "J"), UInt8(ascii: "K"): octet - 0x4A + 18
    case UInt8(ascii: "M"), UInt8(ascii: "N"): octet - 0x4D + 20
    case UInt8(ascii: "P")...UInt8(ascii: "T"): octet - 0x50 + 22
    case UInt8(ascii: "V")...UInt8(ascii: "Z"): octet - 0x56 + 27
    default: nil
    }
  }
}
