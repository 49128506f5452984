public import MailDNS

/// Whom to believe, and how to judge.
public struct AuthenticationSettings: Sendable {
  /// The servers whose Received fields are believed.
  public var trustedRelays = TrustedRelays()
  /// The names under which own servers write Authentication-Results (RFC 8601, section 2.5).
  public var trustedAuthservIDs: [String] = []
  /// Which generation of DMARC judges.
  public var dmarc = DMARCMode.rfc9989
  /// Whether it is looked for what was done to a message whose signature fails, which costs some milliseconds.
  public var explainsFailures = false
  /// The domains whose ARC seals are believed (RFC 8617, section 7.2).
  public var trustedSealers: Set<DomainName> = []
  /// What is accepted of signatures.
  public var dkim = DKIMSettings()

  /// The defaults: nobody is trusted but private networks.
  public init() {}
}
