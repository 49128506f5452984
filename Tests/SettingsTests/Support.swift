import Testing

@testable import Settings

/// Reads a configuration that is expected to be right.
func load(_ toml: String, file: String = "/srv/mailloop.toml") throws -> SettingsWithOrigin {
  try SettingsLoader().load(octets: Array(toml.utf8), file: file)
}

/// Reads a configuration that is expected to be wrong.
func problems(in toml: String) throws -> [SettingsProblem] {
  try #require(throws: SettingsError.self) { try load(toml, file: "m.toml") }.problems
}
