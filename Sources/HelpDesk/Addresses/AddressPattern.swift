/// An address, or all addresses of a domain.
///
///     AddressPattern("help@partner.example")   // .address
///     AddressPattern("*@partner.zendesk.com")  // .domain("partner.zendesk.com")
///     AddressPattern("example.org")            // .domain("example.org")
package enum AddressPattern: Sendable, Hashable {
  /// One address.
  case address(DeskAddress)
  /// Every address of a domain, which is in small letters; its subdomains are not meant.
  case domain(String)

  /// Reads a pattern: what has no `@` is a domain.
  package init(_ text: String) {
    if text.hasPrefix("*@") {
      self = .domain(text.dropFirst(2).lowercased())
    } else if text.contains("@") {
      self = .address(DeskAddress(text))
    } else {
      self = .domain(text.lowercased())
    }
  }

  /// The pattern as ``init(_:)`` reads it: `help@partner.example`, `*@partner.example`.
  package var text: String {
    switch self {
    case .address(let address): address.text
    case .domain(let domain): "*@" + domain
    }
  }

  /// The form in which patterns are compared.
  package var key: String {
    switch self {
    case .address(let address): address.key
    case .domain(let domain): "*@" + domain
    }
  }

  /// Whether an address fits.
  package func matches(_ address: DeskAddress) -> Bool {
    switch self {
    case .address(let own): own.key == address.key
    case .domain(let domain): domain == address.domain
    }
  }
}
