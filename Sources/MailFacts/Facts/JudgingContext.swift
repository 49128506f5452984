package import HelpDesk

/// What is known about a message besides its octets: the organisation's configuration and the user's word.
public struct JudgingContext: Sendable, Equatable {
  /// Which way the messages travel, where the user or the configuration says so.
  public var direction: Direction.Way = .unknown
  /// The account identifiers of the organisation's own help desk, as `X-Zendesk-From-Account-Id` shows them.
  public var ownAccountIDs: Set<String> = []
  /// The subdomains of the organisation's own help desk accounts.
  public var ownSubdomains: Set<String> = []
  /// The organisation's support addresses, in lower case.
  public var supportAddresses: Set<String> = []
  /// The support addresses of partners with a sharing agreement (L7), in lower case; `*@domain` stands for all of a domain.
  public var partnerAddresses: Set<String> = []
  /// Whether the connector is authenticated both ways (C1); nil when nobody says so.
  public var connectorIsBidirectional: Bool?
  /// What the organisation's declared redactions write (C35).
  package var redactions: [RedactionPattern] = []
  /// The subdomains of partners of whose addresses only those at the help desk are known (L7), in lower case.
  public var incompletePartners: Set<String> = []
  /// The support addresses from which mail leaves when nothing else is said (C21), in lower case.
  public var defaultAddresses: Set<String> = []
  /// The addresses of users of the own accounts, in lower case.
  public var userAddresses: Set<String> = []
  /// Whose mail the help desk never suspends, in lower case; `*@domain` stands for all of a domain.
  public var allowedAddresses: Set<String> = []
  /// Whose mail the help desk suspends or refuses, in lower case; `*@domain` stands for all of a domain.
  public var blockedAddresses: Set<String> = []

  /// Who caused which event of the organisation's own tickets.
  package var ticketAudits = TicketAudits()

  /// The organisation's own picture of its help desk, where it is configured.
  package private(set) var organisation = Organisation()

  /// Makes a context in which nothing is known.
  public init() {}

  /// Takes over what an organisation's configuration tells.
  package init(_ organisation: Organisation) {
    self.organisation = organisation
    connectorIsBidirectional = organisation.connector.mode.map { $0 == .bidirectional }
    ownAccountIDs = organisation.ownAccountIDs
    ownSubdomains = organisation.ownSubdomains
    supportAddresses = Set(organisation.supportAddresses.map(\.address.key))
    let partners = organisation.partnerAddressList
    partnerAddresses = Set(partners.entries.map(\.pattern.key))
    incompletePartners = Set(partners.incompleteSubdomains)
    defaultAddresses = Set(organisation.supportAddresses.filter { $0.isDefault ?? false }.map(\.address.key))
    userAddresses = Set(organisation.users.map(\.address.key))
    allowedAddresses = Set(organisation.allowList.map(\.key))
    blockedAddresses = Set(organisation.blockList.map(\.key))
  }
}
