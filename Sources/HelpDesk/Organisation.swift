/// The organisation's own picture of its help desk: what no message can show, and what `mailloop.toml` tells.
///
///     let list = organisation.partnerAddressList
///     list.contains(DeskAddress("help@partner.example"))   // true
///     list.incompleteSubdomains                            // ["partner"]
///
/// What is not known is nil: unknown is different from no. Elements of lists stand in the order of the file, so that
/// the n-th element is the n-th of its setting.
package struct Organisation: Sendable, Hashable {
  /// `accounts`: the organisation's own help-desk accounts.
  package var accounts: [Account] = []
  /// `other-accounts`: accounts of others that are known, partners or not.
  package var otherAccounts: [Account] = []
  /// `support-addresses`: the addresses at which the organisation's accounts take mail.
  package var supportAddresses: [SupportAddress] = []
  /// `agreements`: sharing agreements with other accounts, in force or not (L6).
  package var agreements: [SharingAgreement] = []
  /// `partner-addresses`: addresses of partners beside those that the agreements give (L7).
  package var partnerAddresses: [AddressPattern] = []
  /// `users`: users of the own accounts, as far as they matter (L8, C28).
  package var users: [User] = []
  /// `triggers`: the rules that act when a ticket is created or updated.
  package var triggers: [NotificationRule] = []
  /// `automations`: the rules that act when time has passed.
  package var automations: [NotificationRule] = []
  /// `suspended-tickets`: mail that the help desk held back.
  package var suspendedTickets: [SuspendedTicket] = []
  /// `allow-list`: senders whose mail the help desk never suspends, and whose rates count ten-fold.
  package var allowList: [AddressPattern] = []
  /// `block-list`: senders whose mail the help desk suspends or refuses.
  package var blockList: [AddressPattern] = []
  /// `ccs-and-followers`: whether CCs and followers are enabled on the accounts (C4).
  package var ccsAndFollowers: Bool?
  /// `[connector]`: how the organisation relays the help desk's mail.
  package var connector = Connector()

  /// An organisation of which nothing is known.
  package init() {}
}

extension Organisation {
  /// The subdomains of all own accounts and their brands, in lower case.
  package var ownSubdomains: Set<String> {
    Set(accounts.flatMap { [$0.subdomain] + $0.brands.compactMap(\.subdomain) })
  }

  /// The account ids of all own accounts.
  package var ownAccountIDs: Set<String> { Set(accounts.flatMap(\.accountIDs)) }

  /// Whether mail to or from an address is the organisation's own: a support address, or one at an own account.
  ///
  /// This walks over all support addresses; who asks often makes a set of their keys.
  package func isOwn(_ address: DeskAddress) -> Bool {
    if let subdomain = address.nativeSubdomain, ownSubdomains.contains(subdomain) { return true }
    return supportAddresses.contains { $0.address.key == address.key }
  }

  /// Where an address is in use: what it says itself, else what its account says; nil when neither is known.
  package func environment(of address: SupportAddress) -> Environment? {
    if let environment = address.environment { return environment }
    let subdomain = address.account ?? address.address.nativeSubdomain
    return accounts.first { $0.subdomain == subdomain }?.environment
  }

  /// The partner address list of all agreements in force and all addresses named besides (L7).
  package var partnerAddressList: PartnerAddressList { PartnerAddressList(self) }

  /// Users who are on the partner address list and were created before the agreement that put them there, so that the
  /// help desk never compared them (L8).
  ///
  /// A user counts as checked when `checked` is not before the agreement. A date that is not known proves nothing: the
  /// user counts as exposed.
  package var exposedUsers: [ExposedUser] {
    let list = partnerAddressList
    return users.indices.compactMap { index in
      guard let entry = list.entry(for: users[index].address) else { return nil }
      let since = entry.agreement.flatMap { agreements[$0].created }
      if let since, let checked = users[index].checked, checked >= since { return nil }
      if let since, let created = users[index].created, created >= since { return nil }
      return ExposedUser(user: index, agreement: entry.agreement)
    }
  }

  /// A user whom the help desk never compared with the partner address list.
  package struct ExposedUser: Sendable, Hashable {
    /// Which of ``Organisation/users``.
    package let user: Int
    /// Which of ``Organisation/agreements`` put the address on the list; nil when it is named besides.
    package let agreement: Int?

    /// Names a user and an agreement by their places.
    package init(user: Int, agreement: Int?) {
      self.user = user
      self.agreement = agreement
    }
  }
}
