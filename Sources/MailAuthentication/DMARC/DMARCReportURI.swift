import InternetMessage

/// Where reports are to be sent (RFC 9989, section 4.6; RFC 3986).
///
///     mailto:dmarc@example.com
///     mailto:dmarc@example.com!10m     an obsolete limit of size (RFC 7489, section 6.2)
public struct DMARCReportURI: Sendable, Hashable {
  /// The URI as it is written, without the limit of size.
  public let uri: String
  /// The scheme in small letters: `mailto`.
  public let scheme: String
  /// Of a `mailto:` URI the address, percent-encoding undone; otherwise nil.
  public let address: String?
  /// The obsolete limit of size, in octets; nil when there is none.
  public let sizeLimit: UInt64?

  /// Reads one element of the list.
  ///
  ///     obs-dmarc-uri         = dmarc-uri obs-dmarc-report-size
  ///     obs-dmarc-report-size = "!" 1*DIGIT [ "k" / "m" / "g" / "t" ]
  ///
  /// Nil when it is no URI. Exclamation marks inside of one must be encoded (RFC 9989, section 4.8).
  init?(_ view: OctetView, _ range: Range<Int>) {
    let mark = view.firstIndex(of: UInt8(ascii: "!"), in: range)
    let uri = range.lowerBound..<(mark ?? range.upperBound)
    if let mark {
      guard let size = Self.size(view, mark + 1..<range.upperBound) else { return nil }
      sizeLimit = size
    } else {
      sizeLimit = nil
    }
    guard let colon = Self.schemeEnd(view, uri), Self.isURIText(view, colon + 1..<uri.upperBound) else { return nil }
    let scheme = view.string(uri.lowerBound..<colon).lowercased()
    self.scheme = scheme
    self.uri = view.string(uri)
    guard scheme == "mailto" else {
      // A hierarchy or a path there must be, or there is nothing to send to.
      guard colon + 1 < uri.upperBound else { return nil }
      address = nil
      return
    }
    guard let address = Self.address(view, colon + 1..<uri.upperBound) else { return nil }
    self.address = address
  }

  /// The offset of the colon behind a scheme.
  ///
  ///     scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
  private static func schemeEnd(_ view: OctetView, _ range: Range<Int>) -> Int? {
    guard let first = range.first, view[first].isAlpha else { return nil }
    let end = range.first { offset in
      let octet = view[offset]
      return !octet.isAlpha && !octet.isDigit && octet != UInt8(ascii: "+") && octet != UInt8(ascii: "-")
        && octet != UInt8(ascii: ".")
    }
    return end.flatMap { view[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// Whether a range has only octets that a URI may have, and whole percent encodings (RFC 3986, sections 2 and 3).
  private static func isURIText(_ view: OctetView, _ range: Range<Int>) -> Bool {
    for offset in range {
      let octet = view[offset]
      switch octet {
      case UInt8(ascii: "%"):
        guard offset + 2 < range.upperBound, view[offset + 1].hexadecimalValue != nil,
          view[offset + 2].hexadecimalValue != nil
        else { return false }
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
        UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), ...0x20, 0x7F...:
        return false
      default: break
      }
    }
    return true
  }

  /// The one address of a `mailto:` URI (RFC 6068, section 2), in front of its header fields.
  private static func address(_ view: OctetView, _ range: Range<Int>) -> String? {
    let end = view.firstIndex(of: UInt8(ascii: "?"), in: range) ?? range.upperBound
    var octets: [UInt8] = []
    var offset = range.lowerBound
    while offset < end {
      if view[offset] == UInt8(ascii: "%"), offset + 2 < end, let high = view[offset + 1].hexadecimalValue,
        let low = view[offset + 2].hexadecimalValue
      {
        octets.append(high << 4 | low)
        offset += 3
      } else {
        octets.append(view[offset])
        offset += 1
      }
    }
    guard let at = octets.lastIndex(of: UInt8(ascii: "@")), at > 0, at < octets.count - 1,
      octets.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    return String(decoding: octets, as: UTF8.self)
  }

  /// A size in octets; too large a one is the largest.
  private static func size(_ view: OctetView, _ range: Range<Int>) -> UInt64? {
    var digits = range
    var shift: UInt64 = 0
    if let last = range.last, let unit = Array("kmgt".utf8).firstIndex(of: view[last].asciiLowercased) {
      digits = range.dropLast()
      shift = UInt64(unit + 1) * 10
    }
    guard let number = TagValue.number(view, digits, digits: 40) else { return nil }
    let size = UInt64(number)
    return size.leadingZeroBitCount > shift ? size << shift : .max
  }
}
