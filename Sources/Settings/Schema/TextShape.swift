import Glibc
import HelpDesk

/// What a configured text may look like.
struct TextShape: Sendable {
  /// The shape in words, for a remedy.
  let words: String
  /// Whether a text has the shape.
  let fits: @Sendable (String) -> Bool

  /// A rule's code, the beginning of one, or a rule's name: `PRES`, `PRES001`, `missing_preserved_header`.
  static let selector = TextShape(words: "letters, digits and _, as in PRES001") { text in
    (1...100).contains(text.utf8.count) && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
  }

  /// A bare addr-spec (RFC 5322 section 3.4.1) without comments, quoted local part or domain literal; RFC 6532 allows
  /// characters beyond ASCII.
  static let address = TextShape(words: "a bare address, as in support@example.com") { text in
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    return text.utf8.count <= 320 && sides.count == 2 && sides.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy { isVisible($0) && !"<>()[]\\,;:\"".unicodeScalars.contains($0) }
  }

  /// An address, or a domain that stands for all its addresses.
  static let addressPattern = TextShape(
    words: "an address or a domain, as in help@partner.example or *@partner.example"
  ) {
    address.fits($0) && !$0.hasPrefix("*@") || isDomain($0.hasPrefix("*@") ? String($0.dropFirst(2)) : $0)
  }

  /// Whom a rule of the help desk writes to.
  static let recipient = TextShape(
    words: "an address, user: and a number, or one of "
      + NotificationRule.Recipient.knownWords.map { "\"\($0)\"" }.joined(separator: ", ")
  ) { text in
    guard text.utf8.count <= 320, let recipient = NotificationRule.Recipient(text) else { return false }
    return if case .address = recipient { address.fits(text) } else { true }
  }

  /// A title or another short text of people's own.
  static let line = TextShape(words: "a text of one line, at most 500 characters") { text in
    (1...500).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy { isVisible($0) || $0 == " " }
  }

  /// A number at the help desk; too long for some programs' numbers, so it is a text.
  static let number = TextShape(words: "digits, as in \"360000001\"") { text in
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The name of a header field: `1*ftext` (RFC 5322, section 3.6.8).
  static let fieldName = TextShape(words: "the name of a header field, as in X-Mailer") { text in
    (1...77).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
  }

  /// A server's name or address.
  static let host = TextShape(words: "a server's name or address, as in smtp.example.com") {
    isAddress(Substring($0)) || isDomain($0)
  }

  /// The name of a mechanism: `sasl-mech` (RFC 4422, section 3.1).
  static let mechanism = TextShape(words: "a mechanism of SMTP AUTH, as in plain or login") { text in
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  /// A span of the day.
  static let quietHours = TextShape(words: "a span of the day in UTC, as in 22:00-05:30") {
    Connector.QuietHours($0) != nil
  }

  /// One label of a host name (RFC 1123 section 2.1): the `acme` of `acme.zendesk.com`.
  static let label = TextShape(words: "the acme of acme.zendesk.com: letters, digits and - (not at an end)") { text in
    (1...63).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// An account's id in a header field.
  ///
  /// Seven hexadecimal digits were seen everywhere, but nothing promises that.
  static let accountID = TextShape(words: "the value of X-Zendesk-From-Account-Id, as in 0a1b2c3") { text in
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// A domain name: labels and dots (RFC 1035 section 2.3.4), internationalised ones too.
  static let domain = TextShape(words: "a domain, as in mx.example.com") { isDomain($0) }

  /// A server of one's own: an address, a network or a name.
  static let relay = TextShape(words: "an address, a network or a name, as in 198.51.100.0/24 or mx.example.com") {
    isNetwork($0) || isDomain($0)
  }

  /// A server of DNS, with a port where it is not 53.
  static let dnsServer = TextShape(words: "an address with or without a port, as in 192.0.2.53 or 192.0.2.53@5353") {
    let sides = $0.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    return isAddress(sides[0]) && (sides.count == 1 || UInt16(sides[1]).map { $0 > 0 } == true)
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 253 && labels.allSatisfy { (1...63).contains($0.utf8.count) }
      && text.unicodeScalars.allSatisfy { isVisible($0) && !"<>()[]\\,;:\"@/".unicodeScalars.contains($0) }
      && !labels.allSatisfy { label in label.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func isNetwork(_ text: String) -> Bool {
    let sides = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let width = sides[0].utf8.contains(UInt8(ascii: ":")) ? 128 : 32
    return isAddress(sides[0]) && (sides.count == 1 || Int(sides[1]).map { (0...width).contains($0) } == true)
  }

  /// An address of IPv4 or IPv6 (RFC 4291 section 2.2), as the system reads it.
  private static func isAddress(_ text: Substring) -> Bool {
    var octets = in6_addr()
    let text = String(text)
    return inet_pton(AF_INET, text, &octets) == 1 || inet_pton(AF_INET6, text, &octets) == 1
  }

  /// The path of a file.
  static let path = TextShape(words: "the path of a file") { text in
    (1...4096).contains(text.utf8.count) && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  private static func isLetterOrDigit(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
