public import InternetMessage
public import MailDNS

/// What is checked: a client, what it calls itself, and for whom it sends.
///
///     SPFRequest(ip: address, helo: "mx.example.com", mailFrom: "user@example.com")
///     SPFRequest(ip: address, helo: "mx.example.com")     // the HELO identity
public struct SPFRequest: Sendable {
  /// Which identity is checked (RFC 7208, sections 2.3 and 2.4).
  public enum Identity: String, Sendable, Hashable, CaseIterable {
    /// The reverse path, or `postmaster` at the HELO name where that is empty.
    case mailFrom
    /// The HELO or EHLO name.
    case helo
  }

  /// The address of the client; one of IPv4 that is mapped into IPv6 counts as one of IPv4 (RFC 7208, section 5).
  public let ip: IPAddress
  /// The HELO or EHLO name, as it was given.
  package let helo: [UInt8]
  /// The sender: a local part, an at sign, and a domain.
  package let sender: [UInt8]
  /// Where the local part of the sender ends.
  let localPartEnd: Int
  /// Which identity is checked.
  public let identity: Identity
  /// The domain that is asked; nil when there is none that could be asked (RFC 7208, section 4.3).
  public let domain: DomainName?

  /// Checks the reverse path; `mailFrom` is without its angle brackets, and empty for the null reverse path.
  public init(ip: IPAddress, helo: some StringProtocol, mailFrom: some StringProtocol) {
    self.init(ip: ip, helo: Array(helo.utf8), mailFrom: Array(mailFrom.utf8))
  }

  /// Checks the HELO name.
  public init(ip: IPAddress, helo: some StringProtocol) { self.init(ip: ip, helo: Array(helo.utf8)) }

  /// Checks the reverse path.
  public init(ip: IPAddress, helo: [UInt8], mailFrom: [UInt8]) {
    self.init(ip: ip, helo: helo, sender: mailFrom.isEmpty ? helo : mailFrom, isBare: mailFrom.isEmpty, .mailFrom)
  }

  /// Checks the HELO name.
  public init(ip: IPAddress, helo: [UInt8]) {
    self.init(ip: ip, helo: helo, sender: helo, isBare: true, .helo)
  }

  /// A bare sender is a domain; another one is one too when it has no at sign.
  private init(ip: IPAddress, helo: [UInt8], sender given: [UInt8], isBare: Bool, _ identity: Identity) {
    self.ip = ip
    self.helo = helo.count <= SPFLimits.identityOctets ? helo : []
    self.identity = identity
    guard given.count <= SPFLimits.identityOctets else {
      (sender, localPartEnd, domain) = (Self.postmaster, Self.postmaster.count - 1, nil)
      return
    }
    let at = isBare ? nil : given.lastIndex(of: UInt8(ascii: "@"))
    let start = at.map { $0 + 1 } ?? 0
    let (name, aLabels) = Self.domain(given[start...])
    domain = name
    if let at, at > 0, aLabels == nil {
      sender = given
      localPartEnd = at
    } else {
      // "If the <sender> has no local-part, substitute the string "postmaster" for the local-part" (section 4.3).
      let localPart = at.map { given[..<$0] } ?? []
      sender =
        (localPart.isEmpty ? Self.postmaster : localPart + [UInt8(ascii: "@")]) + (aLabels ?? Array(given[start...]))
      localPartEnd = localPart.isEmpty ? Self.postmaster.count - 1 : localPart.count
    }
  }

  private static let postmaster = Array("postmaster@".utf8)

  /// The domain to ask, and its text where that had to be converted.
  ///
  /// "If the <domain> is malformed (e.g., label longer than 63 characters, zero-length label not at the end, etc.) or is
  /// not a multi-label domain name, [...] check_host() immediately returns the result "none"" (section 4.3).
  private static func domain(_ text: ArraySlice<UInt8>) -> (DomainName?, aLabels: [UInt8]?) {
    // An address literal is no domain.
    guard text.first != UInt8(ascii: "["), text.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return (nil, nil) }
    // "Internationalized domain names MUST be encoded as A-labels" (section 4.3).
    if text.contains(where: { $0 >= 0x80 }) {
      guard let name = DomainName(internationalized: Array(text)), name.labelCount > 1 else { return (nil, nil) }
      return (name, SPFExpansion.dotted(name))
    }
    guard let name = DomainName(dotted: text), name.labelCount > 1 else { return (nil, nil) }
    return (name, nil)
  }

  /// The local part of the sender.
  var localPart: ArraySlice<UInt8> { sender[..<localPartEnd] }

  /// The domain of the sender, as it was given.
  var senderDomain: ArraySlice<UInt8> { sender[(localPartEnd + 1)...] }

  /// Whether the local part has octets that no name can have (RFC 8616, section 4).
  var hasInternationalLocalPart: Bool { localPart.contains { $0 >= 0x80 } }
}
