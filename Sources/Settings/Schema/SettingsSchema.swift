/// All settings, in the order in which they are shown.
enum SettingsSchema {
  /// Every key of every section.
  static let keys: [SettingKey] =
    Settings.Lint.keys + Settings.Limits.keys + Settings.OrganisationSection.keys + Settings.ConnectorSection.keys
    + Settings.Authentication.keys + Settings.DMARC.keys + Settings.Relay.keys

  /// What is checked once all values are read, since it concerns several at once.
  static let conflictChecks: [@Sendable (inout SettingsReading, Settings) -> Void] = [
    Settings.Lint.checkConflicts, OrganisationConflicts.check, Settings.DMARC.checkConflicts,
  ]

  /// The sections' names, in order.
  static let sections: [String] = keys.reduce(into: []) { names, key in
    if names.last != key.section { names.append(key.section) }
  }

  /// The setting that a member of ``Settings`` holds.
  static func key(of member: PartialKeyPath<Settings>) -> SettingKey? {
    keys.first { $0.member == member }
  }
}
