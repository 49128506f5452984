/// `suppressions.toml`: an array of tables `[[suppression]]`, each with texts only.
///
///     [[suppression]]
///     rule = "PRES001"
///     file = "2026-03/*.eml"
///     reason = "sent through the old relay, replaced on 2026-03-09"
///     expires = "2026-06-30"
package struct SuppressionTable: Sendable {
  /// One table with its members as written.
  package struct Entry: Sendable, Equatable {
    /// The members, by key.
    package let members: [String: String]
    /// Where the table stands.
    package let position: SourcePosition
  }

  /// The keys that a table may have.
  package static let keys = ["rule", "file", "message-id", "place", "reason", "expires"]

  /// The tables in the order of the file.
  package let entries: [Entry]

  /// Reads the file at a path.
  ///
  /// - Throws: Everything that is wrong with the file, in one error.
  package init(file path: String) throws(SettingsError) {
    try self.init(octets: SettingsFile.octets(of: path), file: path)
  }

  /// Reads suppressions from memory.
  ///
  /// - Throws: Everything that is wrong with them, in one error.
  package init(octets: [UInt8], file: String) throws(SettingsError) {
    let document = try TOMLDocument(octets: octets, file: file)
    var reading = SettingsReading(document: document)
    reading.reportUnknownKeys(of: document.root, at: SettingPath("the file"), known: ["suppression"])
    var entries: [Entry] = []
    switch document.root["suppression"] {
    case nil: break
    case .array(let tables)?:
      for (index, table) in tables.enumerated() {
        let path = SettingPath("suppression").index(index)
        guard case .table(let members) = table else {
          reading.reportKind(of: table, at: path, expected: "[[suppression]] and its keys below")
          continue
        }
        reading.reportUnknownKeys(of: members, at: path, known: Self.keys)
        entries.append(
          Entry(
            members: Self.texts(of: members, at: path, &reading),
            position: document.position(document.places.value(path))))
      }
    case let value?:
      reading.reportKind(of: value, at: SettingPath("suppression"), expected: "[[suppression]] and its keys below")
    }
    try reading.finish()
    self.entries = entries
  }

  private static func texts(
    of members: [String: SettingValue], at path: SettingPath, _ reading: inout SettingsReading
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, value) in members where keys.contains(key) {
      if case .string(let text) = value {
        texts[key] = text
      } else {
        reading.reportKind(of: value, at: path.key(key), expected: "a text in quotes")
      }
    }
    return texts
  }
}
