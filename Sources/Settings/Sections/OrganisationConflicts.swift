import HelpDesk

/// What cannot be meant in the sections `[organisation]` and `[connector]`.
///
/// What is merely questionable is left to `mailloop audit`.
struct OrganisationConflicts {
  private static let section = SettingPath("organisation")
  private let organisation: Organisation

  static func check(_ reading: inout SettingsReading, _ settings: Settings) {
    let conflicts = OrganisationConflicts(organisation: settings.organisation)
    conflicts.accounts(&reading)
    conflicts.supportAddresses(&reading)
    conflicts.partners(&reading)
    conflicts.repetitions(&reading)
  }

  /// Each subdomain belongs to one account, and is ours or another's.
  private func accounts(_ reading: inout SettingsReading) {
    var own: Set<String> = []
    for (index, account) in organisation.accounts.enumerated() {
      let path = Self.section.key("accounts").index(index)
      if !own.insert(account.subdomain).inserted {
        reading.report(
          valueAt: path.key("subdomain"), "the account \(Quoting.quoted(account.subdomain)) stands here twice",
          "put all its account-ids into one entry")
      }
      for (place, brand) in account.brands.enumerated() {
        guard let subdomain = brand.subdomain, subdomain != account.subdomain, !own.insert(subdomain).inserted else {
          continue
        }
        reading.report(
          valueAt: path.key("brands").index(place).key("subdomain"),
          "the account \(Quoting.quoted(subdomain)) stands here twice", "name it once, as an account or as a brand")
      }
    }
    var others: Set<String> = []
    for (index, account) in organisation.otherAccounts.enumerated() {
      let path = Self.section.key("other-accounts").index(index).key("subdomain")
      if own.contains(account.subdomain) {
        reading.report(
          valueAt: path, "the account \(Quoting.quoted(account.subdomain)) is an own account and another's",
          "remove it from accounts or from other-accounts")
      } else if !others.insert(account.subdomain).inserted {
        reading.report(
          valueAt: path, "the account \(Quoting.quoted(account.subdomain)) stands here twice",
          "put all its account-ids into one entry")
      }
    }
  }

  /// A support address stands once, and never in the sandbox and in production at once (C5).
  private func supportAddresses(_ reading: inout SettingsReading) {
    var first: [String: Int] = [:]
    for (index, address) in organisation.supportAddresses.enumerated() {
      guard let earlier = first.updateValue(index, forKey: address.address.key) else { continue }
      let path = Self.section.key("support-addresses").index(index)
      let shown = Quoting.quoted(address.address.text)
      let environments = [organisation.supportAddresses[earlier], address].map(organisation.environment)
      if let one = environments[0], let other = environments[1], one != other {
        reading.report(
          addressAt: path, "\(shown) stands in the sandbox and in production",
          "delete it from one of them; the help desk delivers to one account only")
      } else {
        reading.report(addressAt: path, "\(shown) stands twice in support-addresses", "remove one of them")
      }
      first[address.address.key] = earlier
    }
  }

  /// An address is ours or a partner's: were it both, mail from ourselves would be rejected (L10).
  private func partners(_ reading: inout SettingsReading) {
    let keys = Set(organisation.supportAddresses.map(\.address.key))
    let subdomains = organisation.ownSubdomains
    func isOwn(_ address: DeskAddress) -> Bool {
      keys.contains(address.key) || address.nativeSubdomain.map(subdomains.contains) == true
    }
    for (index, pattern) in organisation.partnerAddresses.enumerated() {
      let isOurs =
        switch pattern {
        case .address(let address): isOwn(address)
        case .domain(let domain): DeskAddress("*@" + domain).nativeSubdomain.map(subdomains.contains) == true
        }
      guard isOurs else { continue }
      let message =
        keys.contains(pattern.key)
        ? "\(Quoting.quoted(pattern.text)) stands in support-addresses and in partner-addresses"
        : "\(Quoting.quoted(pattern.text)) stands in partner-addresses and lies at an own account"
      reading.report(
        valueAt: Self.section.key("partner-addresses").index(index), message, "remove it from one of them")
    }
    for (index, agreement) in organisation.agreements.enumerated() {
      let path = Self.section.key("agreements").index(index)
      if subdomains.contains(agreement.subdomain) {
        reading.report(
          valueAt: path.key("subdomain"), "the partner \(Quoting.quoted(agreement.subdomain)) is an own account",
          "describe each account that shares with another in a file of its own, with the other in other-accounts")
      }
      for (place, address) in (agreement.addresses ?? []).enumerated() where isOwn(address) {
        reading.report(
          valueAt: path.key("addresses").index(place),
          "\(Quoting.quoted(address.text)) is the organisation's own and a partner's", "remove it from one of them")
      }
    }
  }

  /// What stands in a list of tables stands there once.
  private func repetitions(_ reading: inout SettingsReading) {
    var users: Set<String> = []
    for (index, user) in organisation.users.enumerated() where !users.insert(user.address.key).inserted {
      reading.report(
        addressAt: Self.section.key("users").index(index),
        "\(Quoting.quoted(user.address.text)) stands twice in users", "remove one of them")
    }
    var domains: Set<String> = []
    for (index, domain) in organisation.connector.domains.enumerated() where !domains.insert(domain.name).inserted {
      reading.report(
        valueAt: SettingPath("connector", "domains").index(index),
        "\(Quoting.quoted(domain.name)) stands twice in connector.domains", "remove one of them")
    }
    let allowed = Set(organisation.allowList.map(\.key))
    for (index, pattern) in organisation.blockList.enumerated() where allowed.contains(pattern.key) {
      reading.report(
        valueAt: Self.section.key("block-list").index(index),
        "\(Quoting.quoted(pattern.text)) stands in allow-list and in block-list", "remove it from one of them")
    }
  }
}

extension SettingsReading {
  /// Notes a problem with a table's address, or with the bare text that stands for the table.
  fileprivate mutating func report(addressAt path: SettingPath, _ message: String, _ remedy: String) {
    report(valueAt: path.key("address"), message, remedy)
  }
}
