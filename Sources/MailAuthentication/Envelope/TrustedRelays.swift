import InternetMessage
public import MailDNS

/// The servers whose Received fields are believed, and behind which the sender's server is looked for.
///
///     TrustedRelays(networks: [NetworkPrefix("198.51.100.0/24")!], names: [DomainName("mx.example.com")!])
///
/// Loopback and private addresses need not be listed: no sender of the public network has one.
public struct TrustedRelays: Sendable, Hashable {
  /// Networks of trusted servers.
  public var networks: [NetworkPrefix]
  /// Names of trusted servers; a name stands for everything below it too.
  public var names: [DomainName]

  /// Trusts these servers.
  public init(networks: [NetworkPrefix] = [], names: [DomainName] = []) {
    self.networks = networks
    self.names = names
  }

  /// Whether a client of a trusted server is itself one of ours.
  ///
  /// Its address counts, or the name that DNS gave the server for that address. What the client called itself in HELO
  /// proves nothing (RFC 5321, section 4.1.4).
  func contains(_ source: Received.Source) -> Bool {
    if let address = source.address {
      if address.isPrivate || networks.contains(where: { $0.contains(address) }) { return true }
    }
    guard !source.mayBeForged, let text = source.reverseName, let name = DomainName(text) else { return false }
    return names.contains { name.isEqualOrBelow($0) }
  }
}
