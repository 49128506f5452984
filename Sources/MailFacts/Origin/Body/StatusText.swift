import InternetMessage

/// What lines of a report hold: addresses, reply codes (RFC 5321, section 4.2), enhanced status codes (RFC 3463), and fields.
enum StatusText {
  /// Whether a line holds an address: atom text around an at sign, and a dot behind it.
  static func holdsAddress(_ view: OctetView, _ line: Range<Int>) -> Bool {
    var from = line.lowerBound
    while let sign = view.firstIndex(of: UInt8(ascii: "@"), in: from..<line.upperBound) {
      from = sign + 1
      guard sign > line.lowerBound, view[sign - 1].isAtomText || view[sign - 1] == UInt8(ascii: "\"") else { continue }
      var end = sign + 1
      while end < line.upperBound, view[end].isAtomText || view[end] == UInt8(ascii: ".") { end += 1 }
      if end > sign + 2 { return true }
    }
    return false
  }

  /// Whether a line is an address and nothing else: every word of it has an at sign, as in `"a@example.com" <a@example.com>`.
  static func isAddressAlone(_ view: OctetView, _ line: Range<Int>) -> Bool {
    var holdsSign = false
    for offset in line {
      if view[offset] == UInt8(ascii: "@") { holdsSign = true }
      guard view[offset].isWhiteSpace else { continue }
      guard holdsSign else { return false }
      holdsSign = false
    }
    return holdsSign && line.count < addressOctets
  }

  /// A local part, a domain, and what stands around them (RFC 5321, section 4.5.3.1).
  private static let addressOctets = 330

  /// Whether a line holds an enhanced status code or a reply code of a refusal.
  static func holdsStatus(_ view: OctetView, _ line: Range<Int>) -> Bool {
    var from = line.lowerBound
    while case let offset = view.firstIndex(ofValues: classes, in: from..<line.upperBound), offset + 2 < line.upperBound
    {
      let isStart =
        offset == line.lowerBound
        || !(view[offset - 1].isDigit || view[offset - 1].isAlpha || view[offset - 1] == UInt8(ascii: "."))
      if isStart, isEnhanced(view, offset..<line.upperBound) || isReply(view, offset..<line.upperBound) { return true }
      from = offset + 1
    }
    return false
  }

  /// The first digit of both sorts of codes that tell of a failure, persistent or not.
  private static let classes = UInt8(ascii: "4")...UInt8(ascii: "5")

  /// Whether a status code begins here.
  ///
  ///     status-code = class "." subject "." detail    (RFC 3463, section 2)
  private static func isEnhanced(_ view: OctetView, _ rest: Range<Int>) -> Bool {
    var (offset, digits, dots) = (rest.lowerBound + 1, 0, 0)
    while offset < rest.upperBound {
      if view[offset] == UInt8(ascii: "."), dots == 0 || digits > 0, dots < 2 {
        (dots, digits) = (dots + 1, 0)
      } else if view[offset].isDigit, dots > 0, digits < 3 {
        digits += 1
      } else {
        break
      }
      offset += 1
    }
    if offset < rest.upperBound, view[offset].isDigit || view[offset].isAlpha { return false }
    // A fourth number makes it an address of the network.
    let goesOn = offset + 1 < rest.upperBound && view[offset] == UInt8(ascii: ".") && view[offset + 1].isDigit
    return dots == 2 && digits > 0 && !goesOn
  }

  /// A reply code that refuses or puts off, followed by a space, a hyphen or punctuation.
  private static func isReply(_ view: OctetView, _ rest: Range<Int>) -> Bool {
    guard view[rest.lowerBound + 1].isDigit, view[rest.lowerBound + 2].isDigit else { return false }
    let code = rest[0..<3].reduce(0) { $0 * 10 + Int(view[rest.lowerBound + $1] &- 0x30) }
    guard isReplyCode(code) else { return false }
    guard rest.count > 3 else { return true }
    return !(view[rest.lowerBound + 3].isDigit || view[rest.lowerBound + 3].isAlpha)
  }

  /// RFC 5321, section 4.2.3, and RFC 4954, section 6.
  private static func isReplyCode(_ code: Int) -> Bool {
    switch code {
    case 421, 422, 431, 432, 441, 442, 446, 447, 450, 451, 452, 454, 455, 471, 500...504, 510...512, 521, 523, 530, 534,
      535, 541, 550...556, 571:
      true
    default: false
    }
  }

  /// The name of a field that only a message's own header has, when a line is one.
  static func returnedField(_ view: OctetView, _ line: Range<Int>) -> String? {
    let name: StaticString
    switch view[line.lowerBound].asciiLowercased {
    case UInt8(ascii: "d"): name = view.hasPrefix("delivered-to:", in: line) ? "delivered-to:" : "dkim-signature:"
    case UInt8(ascii: "m"): name = view.hasPrefix("message-id:", in: line) ? "message-id:" : "mime-version:"
    case UInt8(ascii: "r"): name = view.hasPrefix("received: ", in: line) ? "received: " : "return-path:"
    default: return nil
    }
    return view.hasPrefix(name, in: line) ? "\(name)" : nil
  }
}
