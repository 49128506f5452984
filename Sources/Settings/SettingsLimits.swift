/// What reading a configuration may cost at most.
///
/// A configuration is small; whatever is beyond these limits is refused with a message, never cut short.
package enum SettingsLimits {
  /// How many octets a configuration file may have.
  package static let fileOctets = 1 << 20
  /// How deep a key, an array or an inline table may lie.
  ///
  /// The limit holds before the TOML library sees the text, since that library recurses over dotted keys.
  package static let nestingDepth = 16
  /// How many problems of one file are listed; more are counted.
  package static let listedProblems = 50
  /// How many characters of a configured text are shown in a message.
  package static let quotedCharacters = 60
}
