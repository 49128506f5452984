import ArgumentParser
import Foundation
import InternetMessage
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
    if isolated { return SettingsWithOrigin(defaults: .ofTheProgram) }
    let loader = SettingsLoader(defaults: .ofTheProgram)
    if let config { return try loader.load(file: config) }
    let folder = URL(fileURLWithPath: folder ?? FileManager.default.currentDirectoryPath).path
    return try loader.load(from: SettingsDiscovery(folder: folder, environment: ProcessInfo.processInfo.environment))
  }
}

extension Settings {
  /// What is in force where neither the file nor the command line says anything, so that `config show` shows it.
  static var ofTheProgram: Settings {
    var settings = Settings()
    let limits = InternetMessage.Limits.default
    settings.lint.select = ["ALL"]
    settings.limits.nestingDepth = limits.nestingDepth
    settings.limits.parts = limits.parts
    settings.limits.headerFields = limits.headerFields
    settings.limits.headerOctets = limits.headerOctets
    settings.limits.parameters = limits.parameters
    settings.limits.messageOctets = limits.messageOctets
    return settings
  }
}
