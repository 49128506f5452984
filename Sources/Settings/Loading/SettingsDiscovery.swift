import Glibc

/// Finds the configuration that is in force in a folder.
///
/// For `/srv/mail/2026` that is the first of these that exists: `mailloop.toml` in `/srv/mail/2026`, `/srv/mail`, `/srv`
/// and `/`, then `mailloop/mailloop.toml` in the XDG folder (`$XDG_CONFIG_HOME`, else `~/.config`), then
/// `/etc/mailloop/mailloop.toml`.
package struct SettingsDiscovery: Sendable {
  private let folder: String
  private let environment: [String: String]
  private let systemFolder: String

  /// Names where to look.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder to begin with.
  ///   - environment: The process's environment; `XDG_CONFIG_HOME` and `HOME` are looked at.
  ///   - systemFolder: What stands for `/etc`.
  package init(folder: String, environment: [String: String], systemFolder: String = "/etc") {
    self.folder = folder
    self.environment = environment
    self.systemFolder = systemFolder
  }

  /// The path of the file in force, or nil when there is none.
  package func find() -> String? {
    candidates.first { path in
      var status = stat()
      // Anything but absence counts as there: reading it will say what is wrong with it.
      return stat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
    }
  }

  /// All paths that are looked at, in order.
  package var candidates: [String] {
    var paths: [String] = []
    var steps = folder.split(separator: "/").filter { $0 != "." }
    while true {
      paths.append("/" + (steps + ["mailloop.toml"]).joined(separator: "/"))
      if steps.popLast() == nil { break }
    }
    if let folder = personalFolder { paths.append("\(folder)/mailloop/mailloop.toml") }
    paths.append("\(systemFolder)/mailloop/mailloop.toml")
    return paths
  }

  /// A relative XDG_CONFIG_HOME is invalid and ignored (XDG Base Directory Specification, "Basics").
  private var personalFolder: String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.config" : nil }
  }
}
