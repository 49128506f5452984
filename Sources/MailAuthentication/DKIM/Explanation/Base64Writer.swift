import InternetMessage

/// Writes base64 (RFC 2045, section 6.8).
enum Base64Writer {
  private static let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// The octets encoded, on one line.
  static func encoded(_ octets: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((octets.count + 2) / 3 * 4)
    var offset = 0
    while offset < octets.count {
      let left = octets.count - offset
      let word =
        UInt32(octets[offset]) << 16 | (left > 1 ? UInt32(octets[offset + 1]) << 8 : 0)
        | (left > 2 ? UInt32(octets[offset + 2]) : 0)
      for place in 0..<4 {
        text.append(place <= left ? alphabet[Int(word >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
      offset += 3
    }
    return text
  }

  /// The octets encoded in lines of so many characters, each ended.
  static func lines(_ octets: [UInt8], width: Int) -> [UInt8] {
    let text = encoded(octets)
    var lines: [UInt8] = []
    lines.reserveCapacity(text.count + text.count / width * 2 + 2)
    var start = 0
    while start < text.count {
      let end = min(start + width, text.count)
      lines += text[start..<end]
      lines += [0x0D, 0x0A]
      start = end
    }
    return lines
  }
}
