import InternetMessage
import MailDNS

/// Finds the Author Domains of a message (RFC 9989, section 5.3.1).
enum AuthorDomain {
  /// The different domains of the From field, in their order; or why there is none to judge.
  ///
  /// A From field that is absent, stands twice or is malformed names no author reliably (section 4.4): nothing passes.
  static func domains(_ from: [[String]]) throws(DMARCReason) -> [DomainName] {
    guard from.count <= 1 else { throw .repeatedFrom(from.count) }
    var domains: [DomainName] = []
    for text in from.first ?? [] {
      guard let domain = domain(text) else { throw .unusableAuthorDomain(text) }
      guard !domains.contains(domain) else { continue }
      guard domains.count < DMARCLimits.authorDomains else { throw .tooManyAuthorDomains }
      domains.append(domain)
    }
    guard !domains.isEmpty else { throw .noAuthorDomain }
    return domains
  }

  /// A domain with A-labels; nil for an address literal and whatever else is no domain name.
  private static func domain(_ text: String) -> DomainName? {
    let isName = text.utf8.allSatisfy { octet in
      octet >= 0x80 || octet.isAlpha || octet.isDigit || octet == UInt8(ascii: "-") || octet == UInt8(ascii: ".")
        || octet == UInt8(ascii: "_")
    }
    return isName ? DomainName(internationalized: text) : nil
  }
}
