package import InternetMessage

extension Base64 {
  /// Octets as base64 with its padding and without line ends (RFC 4648, section 4).
  package static func encoded(_ octets: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((octets.count + 2) / 3 * 4)
    for start in stride(from: 0, to: octets.count, by: 3) {
      let quantum = octets[start..<min(start + 3, octets.count)]
      var bits = quantum.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - quantum.count))
      for place in 0..<4 {
        let sextet = alphabet[Int(bits >> UInt32(18 - 6 * place) & 0x3F)]
        result.append(place <= quantum.count ? sextet : UInt8(ascii: "="))
      }
    }
    return result
  }
}
