import Foundation
import Testing

/// `make install` puts everything where it belongs; the test installs the debug build.
@Suite struct InstallTests {
  @Test func everythingIsInItsPlace() throws {
    try Shell.temporaryFolder { folder in
      let install = Repository.root.appendingPathComponent("scripts/install-tree").path
      let outcome = try Shell.run(
        install, [Repository.mailloop], environment: ["DESTDIR": folder.path, "PREFIX": "/opt/mail"])
      try #require(outcome.status == 0, "\(outcome.text)")
      let installed = try Set(FileManager.default.subpathsOfDirectory(atPath: folder.path))
      let pages = try CommandTree.read().leaves.keys.map { "man/man1/mailloop-\($0.prefix { $0 != " " }).1" }
      let schemas = try Repository.names(in: "schemas").filter { $0.hasSuffix(".schema.json") }
      let wanted =
        pages + schemas.map { "mailloop/schemas/\($0)" } + [
          "man/man1/mailloop.1", "man/man5/mailloop.toml.5", "bash-completion/completions/mailloop",
          "zsh/site-functions/_mailloop", "fish/vendor_completions.d/mailloop.fish", "doc/mailloop/LICENSE",
          "doc/mailloop/CHANGELOG.md",
        ]
      for path in wanted { #expect(installed.contains("opt/mail/share/\(path)"), "\(path)") }
      let version = try Shell.run(folder.appendingPathComponent("opt/mail/bin/mailloop").path, ["--version"])
      #expect(version.status == 0)
    }
  }
}
