extension Settings {
  /// The section `[organisation]`: whose mail this is.
  package struct Organisation: Sendable, Equatable {
    /// `direction`: whether the mail goes towards the help desk or comes from it, where nothing else tells.
    package var direction = Direction.unknown
    /// `support-addresses`: the organisation's own support addresses, as `support@example.com`.
    package var supportAddresses: [String] = []
    /// `accounts`: the organisation's own help-desk accounts.
    package var accounts: [Account] = []
    /// `partner-addresses`: every support address of every account with which a sharing agreement exists (L7).
    package var partnerAddresses: [String] = []

    /// The defaults.
    package init() {}
  }

  /// `incoming` (towards the help desk), `outgoing` (from it) or `unknown`.
  package enum Direction: String, Sendable, CaseIterable {
    case incoming, outgoing, unknown
  }

  /// A help-desk account, as `{ subdomain = "acme", account-ids = ["0a1b2c3"] }`.
  package struct Account: Sendable, Equatable {
    /// `subdomain`: the `acme` of `acme.zendesk.com`, in lower case.
    package var subdomain: String
    /// `account-ids`: what the account writes into X-Zendesk-From-Account-Id; one id can cover several subdomains.
    package var accountIDs: [String]

    /// Describes an account.
    package init(subdomain: String, accountIDs: [String] = []) {
      self.subdomain = subdomain
      self.accountIDs = accountIDs
    }
  }
}

extension Settings.Organisation {
  static let keys: [SettingKey] = [
    SettingKey("organisation", "direction", \.organisation.direction, .choice(Settings.Direction.self)),
    SettingKey("organisation", "support-addresses", \.organisation.supportAddresses, .addresses),
    SettingKey("organisation", "accounts", \.organisation.accounts, .accounts),
    SettingKey("organisation", "partner-addresses", \.organisation.partnerAddresses, .addresses),
  ]

  /// An address is ours or a partner's: were it both, mail from ourselves would be rejected (L10).
  static func checkConflicts(_ reading: inout SettingsReading, _ settings: Settings) {
    let own = Set(settings.organisation.supportAddresses.map { $0.lowercased() })
    for (index, address) in settings.organisation.partnerAddresses.enumerated() where own.contains(address.lowercased())
    {
      reading.report(
        valueAt: SettingPath("organisation", "partner-addresses").index(index),
        "\(Quoting.quoted(address)) stands in support-addresses and in partner-addresses",
        "remove it from one of them")
    }
    var seen: Set<String> = []
    for (index, account) in settings.organisation.accounts.enumerated()
    where !seen.insert(account.subdomain).inserted {
      reading.report(
        valueAt: SettingPath("organisation", "accounts").index(index).key("subdomain"),
        "the account \(Quoting.quoted(account.subdomain)) stands here twice",
        "put all its account-ids into one entry")
    }
  }
}
