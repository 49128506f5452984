/// One file being turned into settings: where its values stand, and what is wrong with them so far.
struct SettingsReading {
  private let document: TOMLDocument
  private var found: [(offset: Int, message: String, remedy: String)] = []

  init(document: TOMLDocument) {
    self.document = document
  }

  /// Reads all values over the given ones, so that one run shows every problem.
  ///
  /// - Throws: All problems, in the order of the file.
  mutating func settings(over defaults: Settings) throws(SettingsError) -> Settings {
    var settings = defaults
    for (section, value) in document.root {
      let path = SettingPath(section)
      guard SettingsSchema.sections.contains(section) else {
        reportUnknownSection(section)
        continue
      }
      guard case .table(let members) = value else {
        reportKind(of: value, at: path, expected: "a table: [\(section)]")
        continue
      }
      reportUnknownKeys(
        of: members, at: path, known: SettingsSchema.keys.filter { $0.section == section }.map(\.name))
      for key in SettingsSchema.keys where key.section == section {
        if let value = members[key.name] { key.read(value, key.path, &self, &settings) }
      }
    }
    for check in SettingsSchema.conflictChecks { check(&self, settings) }
    try finish()
    return settings
  }

  /// Throws all problems found so far, in the order of the file, if there are any.
  func finish() throws(SettingsError) {
    guard !found.isEmpty else { return }
    // To find a line means to read the file up to it, so this is done for what is listed alone.
    let listed = found.sorted { $0.offset < $1.offset }.prefix(SettingsLimits.listedProblems).map {
      SettingsProblem(
        file: document.file, position: document.position($0.offset), message: $0.message, remedy: $0.remedy)
    }
    throw SettingsError(listed, unlisted: found.count - listed.count)
  }

  /// The path of a file that is named in the configuration: relative to the configuration's folder.
  func resolve(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = document.file.lastIndex(of: "/") else { return path }
    return document.file[...slash] + path
  }
}

extension SettingsReading {
  /// Notes a problem with a value.
  mutating func report(valueAt path: SettingPath, _ message: String, _ remedy: String) {
    report(at: document.places.value(path), message, remedy)
  }

  /// Notes a problem with a key.
  mutating func report(keyAt path: SettingPath, _ message: String, _ remedy: String) {
    report(at: document.places.key(path), message, remedy)
  }

  /// Notes that a value is of the wrong kind.
  mutating func reportKind(of value: SettingValue, at path: SettingPath, expected: String) {
    report(valueAt: path, "\(Quoting.plain(path.description)) is \(value.kind)", "write \(expected)")
  }

  /// Notes every key of a table that is not known there.
  mutating func reportUnknownKeys(of members: [String: SettingValue], at path: SettingPath, known: [String]) {
    for name in members.keys where !known.contains(name) {
      let isSecret = path.key(name).holdsSecret && known.contains("credentials")
      report(
        keyAt: path.key(name), "unknown key \(Quoting.quoted(name)) in \(path)",
        isSecret
          ? "a secret never stands in this file: write credentials = \"env:NAME\" or \"file:/path\""
          : Suggestion.question(for: name, among: known) ?? otherSection(of: name)
            ?? "the keys here are \(known.joined(separator: ", "))")
    }
  }

  private mutating func reportUnknownSection(_ name: String) {
    let sections = SettingsSchema.sections
    report(
      keyAt: SettingPath(name), "unknown section \(Quoting.quoted(name))",
      Suggestion.nearest(to: name, among: sections).map { "did you mean [\($0)]?" } ?? otherSection(of: name)
        ?? "the sections are \(sections.map { "[\($0)]" }.joined(separator: ", "))")
  }

  private func otherSection(of name: String) -> String? {
    SettingsSchema.keys.first { $0.name == name }.map { "\(name) belongs into [\($0.section)]" }
  }

  private mutating func report(at offset: Int, _ message: String, _ remedy: String) {
    found.append((offset, message, remedy))
  }
}
