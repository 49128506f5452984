import InternetMessage

/// A field body in front of which other octets stand, so that offsets from the start of the body would be noticed.
struct Body {
  static let prefix = "Field:"
  let octets: [UInt8]
  var range: Range<Int> { Self.prefix.utf8.count..<octets.count }

  init(_ text: String) {
    octets = Array((Self.prefix + text).utf8)
  }

  init(octets body: [UInt8]) {
    octets = Array(Self.prefix.utf8) + body
  }

  func parse<Result>(_ parser: (OctetView, Range<Int>) -> Result) -> Result {
    octets.withOctetView { parser($0, range) }
  }

  /// The octets of a range as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: octets[range], as: UTF8.self)
  }
}

/// A text with LF and the same with CRLF.
func lineEndVariants(_ text: String) -> [String] {
  [text, text.replacingLineFeeds()]
}

extension String {
  func replacingLineFeeds() -> String {
    var octets: [UInt8] = []
    for octet in utf8 {
      if octet == 0x0A { octets.append(0x0D) }
      octets.append(octet)
    }
    return String(decoding: octets, as: UTF8.self)
  }
}
