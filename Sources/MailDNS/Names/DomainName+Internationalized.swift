import CIDN2
import InternetMessage

extension DomainName {
  /// Reads a name that may have U-labels, which become A-labels (RFC 5890, section 2.3.2.1; RFC 8616, section 3).
  ///
  ///     DomainName(internationalized: "Müller.example")  // xn--mller-kva.example
  ///     DomainName(internationalized: "_dmarc.straße.example")  // _dmarc.xn--strae-oqa.example
  ///
  /// A name of ASCII is read as ``init(_:)`` reads it. Any other one is mapped and checked without transition (UTS #46,
  /// so that `ß` is kept) and refused when a label is not allowed: nil.
  public init?(internationalized text: some StringProtocol) {
    self.init(internationalized: Array(text.utf8))
  }

  /// Reads octets of UTF-8 as ``init(internationalized:)`` reads text; nil when they are not UTF-8.
  package init?(internationalized octets: [UInt8]) {
    guard octets.contains(where: { $0 >= 0x80 }) else {
      self.init(dotted: octets)
      return
    }
    // The library reads up to a NUL.
    guard octets.count <= DNSLimits.internationalizedNameOctets, !octets.contains(0) else { return nil }
    var converted: UnsafeMutablePointer<UInt8>?
    let flags = CInt(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
    guard idn2_lookup_u8(octets + [0], &converted, flags) == IDN2_OK.rawValue, let converted else { return nil }
    defer { idn2_free(converted) }
    var name: [UInt8] = []
    var place = converted
    while place.pointee != 0 {
      // Some signs are mapped to text with a slash, a bracket or a blank, which no host name has (RFC 5891, section 5.4).
      guard place.pointee.isLabelText else { return nil }
      name.append(place.pointee)
      place += 1
    }
    self.init(dotted: name)
  }
}

extension UInt8 {
  /// A letter, digit, hyphen, dot or low line.
  fileprivate var isLabelText: Bool {
    isAlpha || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
  }
}
