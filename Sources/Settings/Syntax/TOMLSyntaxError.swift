/// The place where a text stops being TOML.
struct TOMLSyntaxError: Sendable, Equatable {
  /// The octet offset of what should not be there, or the length of the text where something is missing.
  let offset: Int
  /// What is wrong, in words.
  let message: String
  /// What to do about it.
  let remedy: String

  /// The remedy where nothing better is known.
  static let generalRemedy =
    "see https://toml.io/en/v1.0.0 for the format; texts stand in quotation marks, tables in [brackets]"
  /// The remedy for the commonest slip of all.
  static let quoteRemedy = "text needs quotation marks, as in: direction = \"incoming\""
}
