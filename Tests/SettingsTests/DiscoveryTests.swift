import Foundation
import Testing

@testable import Settings

@Suite struct DiscoveryTests {
  @Test(
    arguments: [
      (
        "/srv/mail", ["HOME": "/home/x"],
        [
          "/srv/mail/mailloop.toml", "/srv/mailloop.toml", "/mailloop.toml", "/home/x/.config/mailloop/mailloop.toml",
          "/etc/mailloop/mailloop.toml",
        ]
      ),
      (
        "/srv/", ["HOME": "/home/x", "XDG_CONFIG_HOME": "/xdg"],
        ["/srv/mailloop.toml", "/mailloop.toml", "/xdg/mailloop/mailloop.toml", "/etc/mailloop/mailloop.toml"]
      ),
      ("/", ["XDG_CONFIG_HOME": "relative"], ["/mailloop.toml", "/etc/mailloop/mailloop.toml"]),
      ("/", [:], ["/mailloop.toml", "/etc/mailloop/mailloop.toml"]),
    ] as [(String, [String: String], [String])])
  func order(folder: String, environment: [String: String], expected: [String]) {
    #expect(SettingsDiscovery(folder: folder, environment: environment).candidates == expected)
  }

  @Test func theNearestFileIsTaken() throws {
    try withFolder { folder in
      let inner = folder + "/a/b"
      let discovery = SettingsDiscovery(
        folder: inner, environment: ["XDG_CONFIG_HOME": folder + "/xdg"], systemFolder: folder + "/etc")
      for place in ["/etc/mailloop", "/xdg/mailloop", "", "/a", "/a/b"] {
        try write("[lint]\njobs = 3\n", to: folder + place)
        #expect(discovery.find() == folder + place + "/mailloop.toml")
      }
      #expect(try SettingsLoader().load(from: discovery).settings.lint.jobs == 3)
    }
  }

  @Test func withoutAFileTheDefaultsAreInForce() throws {
    try withFolder { folder in
      // Nothing above the temporary folder is expected to hold a configuration.
      let discovery = SettingsDiscovery(folder: folder, environment: [:], systemFolder: folder)
      try #require(discovery.find() == nil)
      let effective = try SettingsLoader().load(from: discovery)
      #expect(effective.file == nil)
      #expect(effective.settings == Settings())
      #expect(effective.listing.allSatisfy { $0.origin == .default })
    }
  }

  @Test func whatIsThereAndCannotBeReadIsAnError() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/mailloop.toml", withIntermediateDirectories: true)
      let discovery = SettingsDiscovery(folder: folder, environment: [:], systemFolder: folder)
      let error = try #require(throws: SettingsError.self) { try SettingsLoader().load(from: discovery) }
      #expect(
        error.problems == [
          SettingsProblem(
            file: folder + "/mailloop.toml", position: nil, message: "the configuration is not a file",
            remedy: "check its path and its permissions, or name another file")
        ])
    }
  }

  @Test(arguments: ["/nowhere/mailloop.toml", "/dev/null", ""])
  func aFileThatIsNotThere(path: String) throws {
    let error = try #require(throws: SettingsError.self) { try SettingsLoader().load(file: path) }
    #expect(error.problems.map(\.file) == [path])
    #expect(error.problems.map(\.position) == [nil])
  }

  @Test func aNamedPipeDoesNotHoldTheRunUp() throws {
    try withFolder { folder in
      #expect(mkfifo(folder + "/mailloop.toml", 0o600) == 0)
      #expect(throws: SettingsError.self) { try SettingsLoader().load(file: folder + "/mailloop.toml") }
    }
  }

  private func write(_ text: String, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: folder + "/mailloop.toml", atomically: true, encoding: .utf8)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mailloop-settings-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
