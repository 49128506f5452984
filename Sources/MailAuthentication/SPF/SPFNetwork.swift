import InternetMessage

/// The addresses that a mechanism means by itself; plain numbers, compared without touching anything else.
///
/// An address of IPv4 that is mapped into IPv6 is one of IPv4, and in no network of IPv6 (RFC 7208, section 5).
struct SPFNetwork: Sendable {
  private enum Kind: UInt8 {
    case version4, version6
    /// More than an address decides.
    case other
  }

  private let kind: Kind
  private let prefixLength: UInt8
  private let high: UInt64
  private let low: UInt64

  private init(_ kind: Kind, _ prefixLength: UInt8, _ high: UInt64, _ low: UInt64) {
    (self.kind, self.prefixLength, self.high, self.low) = (kind, prefixLength, high, low)
  }

  init(_ mechanism: SPFMechanism) {
    switch mechanism {
    case .ip4(let network, let prefixLength): self.init(version4: network, prefixLength: prefixLength)
    case .ip6(let high, let low, let prefixLength): self.init(high: high, low: low, prefixLength: prefixLength)
    default: self.init(.other, 0, 0, 0)
    }
  }

  /// A network of IPv4; bits behind the prefix do not matter.
  init(version4 network: UInt32, prefixLength: UInt8) {
    self.init(.version4, prefixLength, 0, UInt64(network))
  }

  /// A network of IPv6; bits behind the prefix do not matter.
  init(high: UInt64, low: UInt64, prefixLength: UInt8) {
    self.init(.version6, prefixLength, high, low)
  }

  /// The network of so many bits around an address.
  init(around ip: IPAddress, _ lengths: SPFPrefixLengths) {
    if let network = ip.version4 {
      self.init(version4: network, prefixLength: lengths.version4)
    } else {
      self.init(high: ip.high, low: ip.low, prefixLength: lengths.version6)
    }
  }

  /// Whether an address is in the network.
  func contains(_ ip: IPAddress) -> Bool {
    kind != .other && mayMatch(version4: ip.version4, high: ip.high, low: ip.low)
  }

  /// Whether an address is in the network, or more than the address decides.
  func mayMatch(version4: UInt32?, high: UInt64, low: UInt64) -> Bool {
    // A shift by the whole width gives zero: with no bits to compare everything is in the network.
    switch kind {
    case .other: return true
    case .version4:
      guard let version4 else { return false }
      return (version4 ^ UInt32(truncatingIfNeeded: self.low)) >> (32 - UInt32(prefixLength)) == 0
    case .version6:
      guard version4 == nil else { return false }
      let length = UInt64(prefixLength)
      return length <= 64
        ? (self.high ^ high) >> (64 - length) == 0
        : self.high == high && (self.low ^ low) >> (128 - length) == 0
    }
  }
}
