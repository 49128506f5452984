public import InternetMessage
public import MailDNS

/// What DMARC judges: the authors of a message, and what SPF and DKIM found.
///
///     DMARCInput(from: [["example.com"]], spf: .init(domain, .pass), dkim: [.init(signer, .fail)])
public struct DMARCInput: Sendable, Hashable {
  /// The domains of the mailboxes of each From field, as they are written.
  public var from: [[String]]
  /// What SPF found for the reverse path, or for the HELO name where that is null (RFC 9989, section 3.2.4); nil when SPF
  /// was not checked.
  public var spf: DMARCIdentifier?
  /// What DKIM found for each signature, by its signing domain.
  public var dkim: [DMARCIdentifier]

  /// The domains of each From field.
  public init(from: [[String]], spf: DMARCIdentifier? = nil, dkim: [DMARCIdentifier] = []) {
    self.from = from
    self.spf = spf
    self.dkim = dkim
  }

  /// The mailboxes of each From field, those of groups included.
  public init(from: [[Mailbox]], spf: DMARCIdentifier? = nil, dkim: [DMARCIdentifier] = []) {
    self.init(from: from.map { $0.map(\.domain) }, spf: spf, dkim: dkim)
  }
}

/// A domain, and whether its use is confirmed; with `pass` it is an Authenticated Identifier (RFC 9989, section 3.2.1).
public struct DMARCIdentifier: Sendable, Hashable {
  /// The domain.
  public let domain: DomainName
  /// What SPF or DKIM found.
  public let outcome: AuthenticationOutcome

  /// A domain and what was found.
  public init(_ domain: DomainName, _ outcome: AuthenticationOutcome) {
    self.domain = domain
    self.outcome = outcome
  }
}
