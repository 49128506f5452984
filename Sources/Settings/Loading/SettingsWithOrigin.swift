/// The settings in effect, each with the place that it comes from.
///
/// The command line wins over the file, the file over the defaults:
///
///     var effective = try SettingsLoader().load(file: "mailloop.toml")
///     effective.override(\.lint.failOn, with: options.failOn, by: "--fail-on")
///     for line in effective.listing { print(line.key, line.value ?? "", line.origin) }
package struct SettingsWithOrigin: Sendable {
  /// The values in effect.
  package private(set) var settings: Settings
  /// The file that was read, if there was one.
  package let file: String?
  private let document: TOMLDocument?
  private var commandLine: [String: String] = [:]

  /// Settings that no file has touched.
  package init(defaults: Settings = Settings()) {
    settings = defaults
    file = nil
    document = nil
  }

  init(settings: Settings, document: TOMLDocument) {
    self.settings = settings
    self.file = document.file
    self.document = document
  }

  /// Takes a value from the command line; nil means that the option was not given.
  ///
  /// - Parameters:
  ///   - member: The setting, such as `\.lint.failOn`.
  ///   - value: The option's value.
  ///   - option: The option as users write it, for the origin.
  package mutating func override<Value>(
    _ member: WritableKeyPath<Settings, Value>, with value: Value?, by option: String
  ) {
    guard let value else { return }
    guard let key = SettingsSchema.key(of: member) else {
      preconditionFailure("no setting is kept at \(member)")
    }
    settings[keyPath: member] = value
    commandLine[key.fullName] = option
  }

  /// Takes a value from the command line for a setting that may be absent; nil means that the option was not given.
  ///
  /// Without this form, nil would be taken for a value and would undo what the file says.
  package mutating func override<Value>(
    _ member: WritableKeyPath<Settings, Value?>, with value: Value?, by option: String
  ) {
    guard let value else { return }
    override(member, with: .some(.some(value)), by: option)
  }

  /// Where a setting comes from, by its name as in `lint.fail-on`; nil when there is no such setting.
  package func origin(of name: String) -> SettingOrigin? {
    SettingsSchema.keys.first { $0.fullName == name }.map(origin)
  }

  /// One setting as `mailloop config show --origin` lists it.
  package struct Line: Sendable, Equatable {
    /// The name, `lint.fail-on`.
    package let key: String
    /// The value in TOML, or nil where it is left to the program.
    package let value: String?
    /// Where the value comes from.
    package let origin: SettingOrigin
  }

  /// All settings in the order of the documentation.
  package var listing: [Line] {
    SettingsSchema.keys.map { Line(key: $0.fullName, value: $0.render(settings), origin: origin($0)) }
  }

  /// Describes a problem with a setting that only others can find, such as a rule that does not exist.
  ///
  /// - Parameters:
  ///   - name: The setting, as in `lint.ignore`.
  ///   - element: Which element of an array is wrong, counted from 0.
  ///   - member: Which member of a table is wrong.
  /// - Returns: The problem at its place in the file; nil when the value does not come from the file.
  package func problem(
    with name: String, element: Int? = nil, member: String? = nil, message: String, remedy: String
  ) -> SettingsProblem? {
    guard let document, let key = SettingsSchema.keys.first(where: { $0.fullName == name }),
      case .file = origin(key)
    else { return nil }
    let offset =
      if let member {
        document.places.key(key.path.key(member))
      } else if let element {
        document.places.value(key.path.index(element))
      } else {
        document.places.value(key.path)
      }
    return SettingsProblem(
      file: document.file, position: document.position(offset), message: Quoting.plain(message), remedy: remedy)
  }

  /// Where a value stands in the file: its own place, else that of the nearest thing around it; nil without a file.
  ///
  ///     let address = SettingPath("organisation", "support-addresses").index(2)
  ///     settings.position(of: address)                  // of the third address
  ///     settings.position(of: address.key("default"))   // of its default, or of the address where it has none
  ///
  /// Elements are counted from 0, as in ``Settings``.
  package func position(of path: SettingPath) -> SourcePosition? {
    document.map { $0.position($0.places.value(path)) }
  }

  /// The file as it was read; nil without a file.
  package var octets: [UInt8]? { document?.octets }

  /// The octet at which a value stands, or the nearest thing around it.
  ///
  /// The way is written as messages show it: `connector.domains[0].name`.
  package func offset(of path: String) -> Int {
    guard let document else { return 0 }
    return document.places.value(SettingPath(text: path))
  }

  private func origin(_ key: SettingKey) -> SettingOrigin {
    if let option = commandLine[key.fullName] { return .commandLine(option) }
    guard let document, let offset = document.places.keys[key.path] else { return .default }
    return .file(document.file, line: document.position(offset).line)
  }
}
