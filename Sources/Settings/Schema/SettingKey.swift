/// A setting's name in the file, its place in ``Settings``, and its form.
///
/// A new setting is a member of its section's type and one line in the section's list of keys.
struct SettingKey: Sendable {
  /// The section's table, such as `lint`.
  let section: String
  /// The key in that table, such as `fail-on`.
  let name: String
  /// Where ``Settings`` keeps the value.
  let member: any PartialKeyPath<Settings> & Sendable
  /// Takes a value from a file; what does not fit is reported, and the setting stays as it was.
  let read: @Sendable (SettingValue, SettingPath, inout SettingsReading, inout Settings) -> Void
  /// Shows the value in TOML; nil where there is none.
  let render: @Sendable (Settings) -> String?
  /// Shows the value as the lines of one table an element; nil for what is no array of tables.
  let tables: (@Sendable (Settings) -> [[(key: String, toml: String)]])?

  /// Ties a key to a member of ``Settings``.
  init<Value>(
    _ section: String, _ name: String, _ member: any WritableKeyPath<Settings, Value> & Sendable,
    _ form: SettingForm<Value>
  ) {
    self.section = section
    self.name = name
    self.member = member
    self.read = { value, path, reading, settings in
      if let decoded = form.decode(value, path, &reading) { settings[keyPath: member] = decoded }
    }
    self.render = { form.render($0[keyPath: member]) }
    guard let tables = form.tables else {
      self.tables = nil
      return
    }
    self.tables = { settings in tables(settings[keyPath: member]) }
  }

  /// The setting's name as users write it, `lint.fail-on`.
  var fullName: String { "\(section).\(name)" }
  /// The setting's place in a file.
  var path: SettingPath { SettingPath(section, name) }
}
