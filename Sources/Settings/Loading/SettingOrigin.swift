/// Where the value of a setting comes from.
package enum SettingOrigin: Sendable, Equatable, CustomStringConvertible {
  /// Nobody set it.
  case `default`
  /// A configuration file, with the line of the key, counted from 1.
  case file(String, line: Int)
  /// An option of the command line, such as `--fail-on`.
  case commandLine(String)

  /// The origin in words: `default`, `mailloop.toml:3`, `command line (--fail-on)`.
  package var description: String {
    switch self {
    case .default: "default"
    case .file(let path, let line): "\(Quoting.plain(path)):\(line)"
    case .commandLine(let option): "command line (\(option))"
    }
  }
}
