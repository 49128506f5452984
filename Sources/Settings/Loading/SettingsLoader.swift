/// Reads a configuration file over the defaults.
package struct SettingsLoader: Sendable {
  /// What a file leaves out.
  package let defaults: Settings

  /// Makes a loader.
  package init(defaults: Settings = Settings()) {
    self.defaults = defaults
  }

  /// Reads the file at a path.
  ///
  /// - Throws: Everything that is wrong with the file, in one error.
  package func load(file path: String) throws(SettingsError) -> SettingsWithOrigin {
    try load(octets: SettingsFile.octets(of: path), file: path)
  }

  /// Reads a configuration from memory.
  ///
  /// - Parameters:
  ///   - octets: The file's content.
  ///   - path: The file's path, for messages and for the paths in the configuration.
  /// - Throws: Everything that is wrong with the file, in one error.
  package func load(octets: [UInt8], file path: String) throws(SettingsError) -> SettingsWithOrigin {
    let document = try TOMLDocument(octets: octets, file: path)
    var reading = SettingsReading(document: document)
    return SettingsWithOrigin(settings: try reading.settings(over: defaults), document: document)
  }

  /// Reads the configuration that is in force in a folder, if there is one.
  ///
  /// - Throws: Everything that is wrong with the file, in one error. A file that is there and cannot be read is an
  ///   error: the next one on the way is not what its owner meant.
  package func load(from discovery: SettingsDiscovery) throws(SettingsError) -> SettingsWithOrigin {
    guard let path = discovery.find() else { return SettingsWithOrigin(defaults: defaults) }
    return try load(file: path)
  }
}
