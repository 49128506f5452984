import ArgumentParser
import Foundation
import Settings

/// Where the configuration comes from.
struct ConfigurationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read this configuration instead of the nearest mailloop.toml.", valueName: "file"))
  var config: String?

  @Flag(help: "Read no configuration file.")
  var isolated = false

  func validate() throws {
    if isolated, config != nil { throw ValidationError("--isolated and --config contradict each other.") }
  }

  /// The settings of the file in force, over the defaults; the search begins in the working folder, or in another.
  func load(beside folder: String? = nil) throws -> SettingsWithOrigin {
    if isolated { return SettingsWithOrigin() }
    let loader = SettingsLoader()
    if let config { return try loader.load(file: config) }
    let folder = URL(fileURLWithPath: folder ?? FileManager.default.currentDirectoryPath).path
    return try loader.load(from: SettingsDiscovery(folder: folder, environment: ProcessInfo.processInfo.environment))
  }
}
