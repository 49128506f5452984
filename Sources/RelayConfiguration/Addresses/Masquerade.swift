/// Strips the hosts in front of domains from addresses (postconf(5), masquerade_domains).
///
///     Masquerade(domains: ["!mail.example.com", "example.com"], exceptions: ["root"])
///       .masqueraded("ann@host.example.com")  // "ann@example.com"
package struct Masquerade: Sendable, Equatable {
  private let domains: [(name: String, isExempt: Bool)]
  private let exceptions: Set<String>

  /// Takes the elements of masquerade_domains and masquerade_exceptions.
  package init(domains: [String], exceptions: [String]) {
    self.domains = domains.map { domain in
      let name = domain.drop { $0 == "!" }
      return (name.lowercased(), (domain.count - name.count) % 2 == 1)
    }
    self.exceptions = Set(exceptions.map { $0.lowercased() })
  }

  /// The address without the hosts; nil when it stays as it is.
  package func masqueraded(_ address: String) -> String? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    let local = address[..<at]
    let domain = address[address.index(after: at)...].lowercased()
    if exceptions.contains(local.lowercased()) { return nil }
    for (name, isExempt) in domains {
      // The list is processed from the left, and ends with the first that fits.
      if domain == name { return nil }
      guard domain.hasSuffix("." + name) else { continue }
      return isExempt ? nil : local + "@" + name
    }
    return nil
  }

  package static func == (left: Masquerade, right: Masquerade) -> Bool {
    left.exceptions == right.exceptions && left.domains.elementsEqual(right.domains, by: ==)
  }
}
