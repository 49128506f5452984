extension SettingForm where Value == [Settings.Account] {
  /// An array of tables, one an account.
  static var accounts: SettingForm {
    SettingForm(
      decode: { value, path, reading in
        guard case .array(let values) = value else {
          reading.reportKind(of: value, at: path, expected: "an array of tables, as [{ subdomain = \"acme\" }]")
          return nil
        }
        return values.enumerated().compactMap { index, value in
          account(value, path.index(index), &reading)
        }
      },
      render: { "[\($0.map(render).joined(separator: ", "))]" })
  }

  private static func account(
    _ value: SettingValue, _ path: SettingPath, _ reading: inout SettingsReading
  ) -> Settings.Account? {
    guard case .table(let members) = value else {
      reading.reportKind(of: value, at: path, expected: "a table, as { subdomain = \"acme\" }")
      return nil
    }
    reading.reportUnknownKeys(of: members, at: path, known: ["subdomain", "account-ids"])
    guard let subdomain = members["subdomain"] else {
      reading.report(valueAt: path, "\(path) has no subdomain", "add subdomain = \"…\"")
      return nil
    }
    let identifiers = members["account-ids"].flatMap {
      SettingForm<[String]>.texts(.accountID).decode($0, path.key("account-ids"), &reading)
    }
    return SettingForm<String>.text(.label).decode(subdomain, path.key("subdomain"), &reading).map {
      Settings.Account(subdomain: $0.lowercased(), accountIDs: identifiers ?? [])
    }
  }

  private static func render(_ account: Settings.Account) -> String {
    let identifiers = account.accountIDs.map(Quoting.toml).joined(separator: ", ")
    return "{ subdomain = \(Quoting.toml(account.subdomain)), account-ids = [\(identifiers)] }"
  }
}
