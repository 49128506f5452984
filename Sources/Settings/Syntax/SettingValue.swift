/// A value of a TOML document, free of the library that read it.
indirect enum SettingValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([SettingValue])
  case table([String: SettingValue])
  /// A value of a kind that no setting has, named in words: `a date`, `a floating-point number`.
  case other(String)

  /// The kind in words with its article, for messages.
  var kind: String {
    switch self {
    case .string: "a text"
    case .integer: "a whole number"
    case .boolean: "a truth value"
    case .array: "an array"
    case .table: "a table"
    case .other(let words): words
    }
  }
}
