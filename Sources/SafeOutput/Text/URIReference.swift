/// A file path written as a URI reference (RFC 3986, RFC 8089).
///
///     URIReference(path: "mail/a b.eml").text      // mail/a%20b.eml
///     URIReference(path: "/srv/mail/a.eml").text   // file:///srv/mail/a.eml
public struct URIReference: Sendable, Hashable {
  /// The reference: ASCII only.
  public let text: String

  /// Makes the reference for a path: absolute with the scheme `file`, relative without a scheme.
  public init(path: String) {
    var octets: [UInt8] = []
    if path.utf8.first == 0x2F { octets.append(contentsOf: "file://".utf8) }
    for octet in path.utf8 {
      if Self.stays(octet) {
        octets.append(octet)
      } else {
        octets.append(0x25)
        octets.append(Self.digits[Int(octet >> 4)])
        octets.append(Self.digits[Int(octet & 0xF)])
      }
    }
    text = String(decoding: octets, as: UTF8.self)
  }

  /// `unreserved` and the slash between segments (RFC 3986, sections 2.3 and 3.3); a colon is escaped, since in the first
  /// segment of a relative reference it would end a scheme.
  private static func stays(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
    default: false
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
