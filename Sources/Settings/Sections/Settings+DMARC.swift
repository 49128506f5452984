extension Settings {
  /// The section `[dmarc]`: how DMARC judges.
  package struct DMARC: Sendable, Equatable {
    /// `mode`: which generation of the standard holds.
    package var mode = DMARCGeneration.rfc9989
    /// `public-suffix-list`: the path of a public suffix list for `rfc7489`, from a file relative to its folder; nil means
    /// the newest one of the system.
    package var publicSuffixList: String?

    /// The defaults.
    package init() {}
  }

  /// `rfc9989`, or `rfc7489`, which it obsoletes.
  package enum DMARCGeneration: String, Sendable, CaseIterable {
    case rfc9989, rfc7489
  }
}

extension Settings.DMARC {
  static let keys: [SettingKey] = [
    SettingKey("dmarc", "mode", \.dmarc.mode, .choice(Settings.DMARCGeneration.self)),
    SettingKey("dmarc", "public-suffix-list", \.dmarc.publicSuffixList, .optional(.path)),
  ]

  /// A list that nobody would look at is a mistake.
  static func checkConflicts(_ reading: inout SettingsReading, _ settings: Settings) {
    guard settings.dmarc.publicSuffixList != nil, settings.dmarc.mode == .rfc9989 else { return }
    reading.report(
      keyAt: SettingPath("dmarc", "public-suffix-list"), "RFC 9989 uses no public suffix list",
      "remove it, or set mode = \"rfc7489\"")
  }
}
