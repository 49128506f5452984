package import InternetMessage

extension Base64 {
  /// Octets as base64 with its padding and without line ends (RFC 4648, section 4).
  package static func encoded(_ octets: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((octets.count + 2) / 3 * 4)
    octets.withOctetView { append($0, 0..<octets.count, to: &text) }
    return text
  }

  /// Octets as base64 in lines of so many characters, a multiple of four; each line ends in CRLF (RFC 2045, section 6.8).
  package static func lines(_ octets: [UInt8], width: Int) -> [UInt8] {
    let octetsOfLine = max(3, width / 4 * 3)
    var text: [UInt8] = []
    text.reserveCapacity((octets.count + 2) / 3 * 4 + (octets.count / octetsOfLine + 1) * 2)
    octets.withOctetView { view in
      for start in stride(from: 0, to: octets.count, by: octetsOfLine) {
        append(view, start..<min(start + octetsOfLine, octets.count), to: &text)
        text.append(.carriageReturn)
        text.append(.lineFeed)
      }
    }
    return text
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func append(_ view: OctetView, _ range: Range<Int>, to text: inout [UInt8]) {
    view.check(range)
    alphabet.withUnsafeBufferPointer { alphabet in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
        let left = range.upperBound - start
        let quantum =
          UInt32(view[start]) << 16 | (left > 1 ? UInt32(view[start + 1]) << 8 : 0)
          | (left > 2 ? UInt32(view[start + 2]) : 0)
        text.append(alphabet[Int(quantum >> 18)])
        text.append(alphabet[Int(quantum >> 12 & 63)])
        text.append(left > 1 ? alphabet[Int(quantum >> 6 & 63)] : UInt8(ascii: "="))
        text.append(left > 2 ? alphabet[Int(quantum & 63)] : UInt8(ascii: "="))
      }
    }
  }
}
