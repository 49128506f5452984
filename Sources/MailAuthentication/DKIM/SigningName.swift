import InternetMessage
import MailDNS

/// The names of `d=`, `s=` and `i=` (RFC 6376, section 3.5).
///
///     domain-name =  sub-domain 1*("." sub-domain)
///     selector    =  sub-domain *( "." sub-domain )
///     sub-domain  =  Let-dig [Ldh-str]                  ; RFC 5321, section 4.1.2
///
/// U-labels may stand in each of them, and are asked for and compared as A-labels (RFC 8616, section 5).
///
/// An underscore is read as a letter: the grammar has none, but selectors with one are in use, and DNS has no objection.
enum SigningName {
  /// The name that a domain tag gives, which has two labels at least and no final dot.
  static func domain(_ octets: [UInt8]) -> DomainName? {
    guard let name = name(octets), name.labelCount >= 2 else { return nil }
    return name
  }

  /// The name that a selector gives.
  static func selector(_ octets: [UInt8]) -> DomainName? { name(octets) }

  /// Where the key of a selector is (section 3.6.2.1).
  static func keyName(selector: DomainName, domain: DomainName) -> DomainName? {
    DomainName(labels: selector.labels + [Array("_domainkey".utf8)[...]] + domain.labels)
  }

  private static func name(_ octets: [UInt8]) -> DomainName? {
    guard let last = octets.last, last != UInt8(ascii: "."), octets.allSatisfy({ isNameOctet($0) }) else { return nil }
    let isASCII = octets.allSatisfy { $0 < 0x80 }
    guard let name = isASCII ? DomainName(dotted: octets) : DomainName(internationalized: octets) else { return nil }
    let hyphen = UInt8(ascii: "-")
    return name.labels.contains { $0.first == hyphen || $0.last == hyphen } ? nil : name
  }

  private static func isNameOctet(_ octet: UInt8) -> Bool {
    octet >= 0x80 || octet.isAlpha || octet.isDigit || octet == UInt8(ascii: "-") || octet == UInt8(ascii: ".")
      || octet == UInt8(ascii: "_")
  }
}
