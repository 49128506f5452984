package import HelpDesk

/// Writes an organisation as the sections of a configuration, which read back as the same organisation.
///
///     OrganisationText.toml(organisation, comments: ["users.json: users (3)"])
package enum OrganisationText {
  /// The sections with a line of comment for each given text; what is not known does not appear.
  package static func toml(_ organisation: Organisation, comments: [String] = []) -> String {
    var settings = Settings()
    settings.organisation = organisation
    let blank = Settings()
    var text = comments.map { "# \(Quoting.plain($0))\n" }.joined()
    for section in ["organisation", "connector"] {
      let keys = SettingsSchema.keys.filter { $0.section == section && $0.render(settings) != $0.render(blank) }
      guard !keys.isEmpty else { continue }
      text += (text.isEmpty ? "" : "\n") + "[\(section)]\n"
      // Tables come last, since every key below a header belongs to it.
      for key in keys where key.tables == nil {
        if let value = key.render(settings) { text += "\(key.name) = \(value)\n" }
      }
      for key in keys {
        for table in key.tables?(settings) ?? [] {
          text += "\n[[\(section).\(key.name)]]\n" + table.map { "\($0.key) = \($0.toml)\n" }.joined()
        }
      }
    }
    return text
  }
}

/// What texts of others may stand in a configuration.
package enum Importable {
  /// Whether a text is a bare address as a configuration takes it.
  package static func isAddress(_ text: String) -> Bool { TextShape.address.fits(text) }

  /// Whether a text is the `acme` of `acme.zendesk.com`.
  package static func isSubdomain(_ text: String) -> Bool { TextShape.label.fits(text) }

  /// A text as one line: what is not plainly visible becomes a space, what is too long is cut; nil when nothing is left.
  package static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    var line = ""
    for scalar in text.unicodeScalars.prefix(500) {
      line.unicodeScalars.append(TextShape.line.fits(String(scalar)) ? scalar : " ")
    }
    let trimmed = line.drop { $0 == " " }
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}
