/// An address at which an own account takes mail, and from which it sends.
///
///     [[organisation.support-addresses]]
///     address = "support@example.com"
///     default = true
///     kind = "mailbox"
///     smtp-domain = "example.com"
package struct SupportAddress: Sendable, Hashable {
  /// `address`: the address; external, or native at `SUB.zendesk.com`.
  package var address: DeskAddress
  /// `account`: the subdomain of the account that it belongs to.
  package var account: String?
  /// `brand`: the name or id of its brand.
  package var brand: String?
  /// `default`: whether it is the address that mail leaves from when nothing else is said (C21, C32).
  package var isDefault: Bool?
  /// `environment`: whether customers write to it, where that differs from its account (C5).
  package var environment: Environment?
  /// `test`: whether it exists for a test and is to be deleted afterwards (C5).
  package var isTest: Bool?
  /// `kind`: what it is on the organisation's server; only a mailbox is supported (C24).
  package var kind: Kind?
  /// `connection`: which of the help desk's connectors its mail takes (C33).
  package var connection: Connection?
  /// `smtp-domain`: the domain of the SMTP connector over which its mail goes (C6, C9).
  package var smtpDomain: String?
  /// `forwarding`: where mail to it is forwarded to the help desk (C18, C34).
  package var forwarding: Forwarding?
  /// `forwarded-over`: the addresses over which its mail is forwarded before it reaches the help desk (C19).
  package var forwardedOver: [DeskAddress] = []
  /// `forwarding-status`: whether the help desk has seen mail to it arrive by forwarding (C20).
  package var forwardingStatus: VerificationState?
  /// `incoming-status`: whether the verification message came back over the authenticated connection (C20).
  package var incomingStatus: VerificationState?
  /// `outgoing-status`: whether the verification message left over the organisation's server (C20).
  package var outgoingStatus: VerificationState?
  /// `spf-status`: what the help desk says of the domain's SPF record.
  package var spfStatus: VerificationState?
  /// `cname-status`: what the help desk says of the domain's CNAME records.
  package var cnameStatus: VerificationState?
  /// `domain-status`: what the help desk says of the domain's verification record.
  package var domainStatus: VerificationState?
  /// `verification-code`: the public text that the help desk looks for in the domain's DNS.
  package var verificationCode: String?
  /// `credentials`: where its own outgoing credentials are kept, when it has its own (C11).
  package var credentials: CredentialReference?
  /// `created`: when it was added to the help desk, in seconds since 1970 (C34).
  package var created: Int64?

  /// Describes an address of which nothing else is known.
  package init(_ address: DeskAddress) { self.address = address }

  /// What an address is on the organisation's server.
  package enum Kind: String, Sendable, CaseIterable {
    case mailbox, alias
    case distributionList = "distribution-list"
  }

  /// Over what the help desk and the organisation's server exchange the address's mail.
  package enum Connection: String, Sendable, CaseIterable {
    /// The authenticated SMTP connector.
    case smtp
    /// The help desk's own connectors, which do not use the SMTP relay (C33).
    case gmail, exchange
    /// Ordinary forwarding in, the help desk's own servers out.
    case none
  }

  /// Where an address's mail is forwarded to the help desk.
  package enum Forwarding: String, Sendable, CaseIterable {
    /// By a rule on the server.
    case server
    /// By a rule in a mail client, or by hand (C18).
    case client
    /// By nobody: over the connector it goes by itself.
    case none
  }
}

/// How far a verification has come.
package enum VerificationState: String, Sendable, CaseIterable {
  /// The help desk itself does not know.
  case unknown
  /// The verification message is on its way.
  case waiting
  case verified, failed
}
