public import InternetMessage

extension DomainName {
  /// The name under which the names of an address stand (RFC 1035, section 3.5; RFC 3596, section 2.5).
  ///
  ///     DomainName.reverse(of: IPAddress("192.0.2.1")!)  // 1.2.0.192.in-addr.arpa
  ///
  /// A mapped address of IPv6 (`::ffff:192.0.2.1`) is one of IPv4.
  public static func reverse(of address: IPAddress) -> DomainName {
    var octets: [UInt8] = []
    func append(_ label: some Sequence<UInt8>) {
      let label = Array(label)
      octets.append(UInt8(label.count))
      octets += label
    }
    if let value = address.version4 {
      for shift in [UInt32(0), 8, 16, 24] { append(String(value >> shift & 0xFF).utf8) }
      append("in-addr".utf8)
    } else {
      for half in [address.low, address.high] {
        for shift in stride(from: UInt64(0), to: 64, by: 4) { append(String(half >> shift & 0xF, radix: 16).utf8) }
      }
      append("ip6".utf8)
    }
    append("arpa".utf8)
    return DomainName(wire: octets)
  }
}
