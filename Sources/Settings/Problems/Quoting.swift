/// Shows text of a configuration file in a message, so that none of it acts on a terminal.
enum Quoting {
  /// The text in quotation marks, shortened, with everything that is not plainly visible as `\u{…}`.
  static func quoted(_ text: String) -> String {
    let limit = SettingsLimits.quotedCharacters
    let scalars = text.unicodeScalars
    let cut = scalars.count > limit
    return "\"\(plain(scalars.prefix(limit)))\(cut ? "…" : "")\""
  }

  /// The text with everything that is not plainly visible as `\u{…}`.
  static func plain(_ text: String) -> String {
    plain(text.unicodeScalars)
  }

  /// The text as a TOML value: a basic string with its escapes (TOML 1.0, "String").
  static func toml(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where isVisible(scalar): result.unicodeScalars.append(scalar)
      case _ where scalar.value <= 0xFFFF: result += "\\u" + hexadecimal(scalar.value, digits: 4)
      default: result += "\\U" + hexadecimal(scalar.value, digits: 8)
      }
    }
    return result + "\""
  }

  private static func plain(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in scalars {
      if isVisible(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return result
  }

  /// Controls act on terminals, format characters reorder or hide what stands beside them.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
