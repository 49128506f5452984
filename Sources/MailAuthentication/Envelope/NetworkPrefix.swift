public import InternetMessage

/// A network: the addresses that begin with the same bits (RFC 4632, section 3.1; RFC 4291, section 2.3).
///
///     NetworkPrefix("198.51.100.0/24")!.contains(address)
///     NetworkPrefix("2001:db8::1")  // one address alone
///
/// An address of IPv4 that is written as one of IPv6 (`::ffff:192.0.2.1`) belongs to the networks of IPv4.
public struct NetworkPrefix: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64
  /// How many of the 128 bits count; those of IPv4 are the last 32.
  private let bits: Int
  private let isIPv4: Bool

  /// Reads an address, a slash and a number of bits; without the slash all bits count.
  public init?(_ text: some StringProtocol) {
    let sides = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    let octets = Array(sides[0])
    guard let address = octets.withOctetView({ IPAddress($0, 0..<$0.count) }) else { return nil }
    isIPv4 = address.version4 != nil
    let width = isIPv4 ? 32 : 128
    var length = width
    if sides.count == 2 {
      let digits = sides[1]
      guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit),
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      length = number
    }
    guard length <= width else { return nil }
    bits = length + 128 - width
    let (highMask, lowMask) = Self.masks(bits)
    high = address.high & highMask
    low = (isIPv4 ? 0xFFFF_0000_0000 | UInt64(address.version4 ?? 0) : address.low) & lowMask
  }

  /// Whether an address is of this network.
  public func contains(_ address: IPAddress) -> Bool {
    guard (address.version4 != nil) == isIPv4 else { return false }
    let (highMask, lowMask) = Self.masks(bits)
    let addressLow = isIPv4 ? 0xFFFF_0000_0000 | UInt64(address.version4 ?? 0) : address.low
    return address.high & highMask == high && addressLow & lowMask == low
  }

  private static func masks(_ bits: Int) -> (high: UInt64, low: UInt64) {
    let high: UInt64 = bits >= 64 ? .max : bits == 0 ? 0 : .max << (64 - bits)
    let low: UInt64 = bits == 128 ? .max : bits <= 64 ? 0 : .max << (128 - bits)
    return (high, low)
  }
}
