public import MailDNS

/// What is accepted of chains, and whose seals are believed.
public struct ARCSettings: Sendable, Hashable {
  /// What is accepted of signatures and keys.
  public var dkim = DKIMSettings()
  /// The domains whose seals are believed (RFC 8617, section 7.2); each means itself, and no name below it.
  public var trustedSealers: Set<DomainName> = []

  /// What the standards ask for; no sealer is trusted.
  public init() {}
}
