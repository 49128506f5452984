package import InternetMessage

/// An address of the organisation, a partner or a user, as a configuration writes it.
///
///     DeskAddress("Support@Example.com").key                     // "support@example.com"
///     DeskAddress("help@acme.zendesk.com").nativeSubdomain       // "acme"
///
/// The help desk compares addresses without case, local parts too, so that is what ``key`` is for; RFC 5321,
/// section 2.4, would have local parts compared exactly.
package struct DeskAddress: Sendable, Hashable {
  /// The address as it is written.
  package let text: String

  /// Takes a bare `addr-spec` without quotes.
  package init(_ text: String) { self.text = text }

  /// The form in which addresses are compared: small letters, no final dot.
  package var key: String {
    let lowered = text.lowercased()
    return lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
  }

  /// What stands behind the last `@`, in small letters; empty when there is none.
  package var domain: String {
    let key = key
    return key.lastIndex(of: "@").map { String(key[key.index(after: $0)...]) } ?? ""
  }

  /// The `acme` of an address at `acme.zendesk.com`; nil for an external address.
  package var nativeSubdomain: String? { Self.nativeSubdomain(ofDomain: domain) }

  /// Whether the address lies at the help desk itself.
  package var isNative: Bool { nativeSubdomain != nil }

  /// The form of ``key`` for an address of a message.
  package static func key(of address: AddrSpec) -> String {
    (address.localPart + "@" + address.normalisedDomain).lowercased()
  }

  private static func nativeSubdomain(ofDomain domain: String) -> String? {
    let suffix = ".zendesk.com"
    guard domain.utf8.count > suffix.utf8.count, domain.hasSuffix(suffix) else { return nil }
    let name = domain.dropLast(suffix.count)
    return name.contains(".") ? nil : String(name)
  }
}
