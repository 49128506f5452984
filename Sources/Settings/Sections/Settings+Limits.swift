extension Settings {
  /// The section `[limits]`: what reading a message may cost; nil leaves a limit to the parser.
  package struct Limits: Sendable, Equatable {
    /// `nesting-depth`: how deep multiparts and attached messages may nest.
    package var nestingDepth: Int?
    /// `parts`: how many parts a message may have.
    package var parts: Int?
    /// `header-fields`: how many header fields a message may have, those of its parts included.
    package var headerFields: Int?
    /// `header-octets`: how long the header of a message or part may be, in octets.
    package var headerOctets: Int?
    /// `parameters`: how many parameters a structured MIME field may have.
    package var parameters: Int?
    /// `message-octets`: how long a message may be, in octets.
    package var messageOctets: Int?

    /// The defaults.
    package init() {}
  }
}

extension Settings.Limits {
  static let keys: [SettingKey] = [
    SettingKey("limits", "nesting-depth", \.limits.nestingDepth, .optional(.number(positive))),
    SettingKey("limits", "parts", \.limits.parts, .optional(.number(positive))),
    SettingKey("limits", "header-fields", \.limits.headerFields, .optional(.number(positive))),
    SettingKey("limits", "header-octets", \.limits.headerOctets, .optional(.number(positive))),
    SettingKey("limits", "parameters", \.limits.parameters, .optional(.number(positive))),
    SettingKey("limits", "message-octets", \.limits.messageOctets, .optional(.number(positive))),
  ]

  private static let positive = 1...Int.max
}
