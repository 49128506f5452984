/// One thing that is wrong with a configuration, and the way out.
///
///     mailloop.toml:2:1: unknown key "ignroe" in [lint]
///       help: did you mean "ignore"?
package struct SettingsProblem: Sendable, Equatable, CustomStringConvertible {
  /// The file's path as it was given or found.
  package let file: String
  /// The place in the file; nil when the file as a whole cannot be used.
  package let position: SourcePosition?
  /// What is wrong, in one line without control characters.
  package let message: String
  /// What to do about it, in one line without control characters.
  package let remedy: String

  /// Describes a problem of a file.
  package init(file: String, position: SourcePosition?, message: String, remedy: String) {
    self.file = file
    self.position = position
    self.message = message
    self.remedy = remedy
  }

  /// The problem as two lines for a terminal.
  package var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(Quoting.plain(file))\(place): \(message)\n  help: \(remedy)"
  }
}
