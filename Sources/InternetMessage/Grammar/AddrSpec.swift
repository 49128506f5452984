/// A local part and a domain (`addr-spec`, RFC 5322, section 3.4.1).
///
/// Local parts are compared exactly, domains without case (RFC 5321, section 2.4).
///
///     "John Q"@Example.COM
public struct AddrSpec: Sendable {
  /// The local part without quotes, such as `John Q`.
  ///
  /// Obsolete white space around dots is left out.
  public let localPart: String

  /// The domain as it is written, without white space: `Example.COM`, `[192.0.2.1]`; empty when there is none.
  public let domain: String

  /// An address.
  public init(localPart: String, domain: String) {
    self.localPart = localPart
    self.domain = domain
  }

  /// The domain in small letters (ASCII alone) and without a final dot.
  public var normalisedDomain: String {
    var octets = [UInt8](domain.utf8)
    if octets.last == UInt8(ascii: ".") { octets.removeLast() }
    for index in octets.indices { octets[index] = octets[index].asciiLowercased }
    return String(decoding: octets, as: UTF8.self)
  }

  /// Whether there is neither a local part nor a domain: the null path `<>`.
  public var isEmpty: Bool { localPart.isEmpty && domain.isEmpty }

  /// The address as an `addr-spec`, with quotes where they are needed: `"John Q"@Example.COM`.
  public var text: String {
    if isEmpty { return "" }
    let local = Self.isDotAtom(localPart) ? localPart : Self.quoted(localPart)
    return domain.isEmpty ? local : local + "@" + domain
  }

  /// Whether a text needs no quotes.
  ///
  ///     dot-atom-text = 1*atext *("." 1*atext)
  static func isDotAtom(_ text: String) -> Bool {
    var previousIsDot = true
    for octet in text.utf8 {
      let isDot = octet == UInt8(ascii: ".")
      guard isDot ? !previousIsDot : octet.isAtomText else { return false }
      previousIsDot = isDot
    }
    return !previousIsDot
  }

  /// A quoted string whose meaning is this text.
  static func quoted(_ text: String) -> String {
    var octets: [UInt8] = [UInt8(ascii: "\"")]
    for octet in text.utf8 {
      if octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "\\") { octets.append(UInt8(ascii: "\\")) }
      octets.append(octet)
    }
    octets.append(UInt8(ascii: "\""))
    return String(decoding: octets, as: UTF8.self)
  }
}

extension AddrSpec: Hashable {
  /// Whether two addresses name one mailbox.
  public static func == (left: AddrSpec, right: AddrSpec) -> Bool {
    left.localPart.utf8.elementsEqual(right.localPart.utf8) && left.normalisedDomain == right.normalisedDomain
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    for octet in localPart.utf8 { hasher.combine(octet) }
    hasher.combine(normalisedDomain)
  }
}
