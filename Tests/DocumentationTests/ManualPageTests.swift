import Foundation
import Testing

/// The manual pages and completions that are installed say all that the program says.
@Suite struct ManualPageTests {
  /// Writes the pages into a folder of its own.
  private func withPages<Result>(_ work: (URL) throws -> Result) throws -> Result {
    try Shell.temporaryFolder { folder in
      let outcome = try Shell.run(
        Repository.root.appendingPathComponent("scripts/generate-man").path, [Repository.mailloop, folder.path],
        environment: ["SOURCE_DATE_EPOCH": "1772323200"])
      try #require(outcome.status == 0, "\(outcome.text)")
      return try work(folder)
    }
  }

  private func pages(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      folder.appendingPathComponent($0).path
    }
  }

  @Test func everyCommandHasItsPageWithEveryOption() throws {
    try withPages { folder in
      for (words, command) in try CommandTree.read().leaves {
        let name = "mailloop-\(words.prefix { $0 != " " }).1"
        let page = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(page.hasPrefix(".Dd March 1, 2026\n"), "\(name) is not of the day that it was told")
        #expect(page.contains(command.abstract?.prefix(20) ?? "?"), "\(name)")
        for option in command.options {
          // A line of options has them as macros: .It Fl q , Fl -quiet
          let macro = "Fl \(option.dropFirst())"
          let lines = page.split(separator: "\n").filter { $0.hasPrefix(".It ") }
          #expect(
            lines.contains { ($0 + " ").contains("\(macro) ") }, "\(name) does not tell of \(option)")
        }
      }
    }
  }

  @Test func everySettingIsDescribed() throws {
    let settings = try Shell.run(Repository.mailloop, ["config", "show", "--isolated"]).lines
    try withPages { folder in
      let page = try String(contentsOf: folder.appendingPathComponent("mailloop.toml.5"), encoding: .utf8)
      for line in settings where !line.isEmpty {
        let key = line.drop { $0 != "." }.dropFirst().prefix { $0 != " " }
        #expect(page.contains("\n.It Cm \(key)\n"))
      }
    }
  }

  @Test(.enabled(if: Repository.program("mandoc") != nil, "mandoc is not installed"))
  func pagesAreWellFormed() throws {
    try withPages { folder in
      let outcome = try Shell.run("mandoc", ["-Tlint", "-Wwarning"] + pages(in: folder))
      #expect(outcome.status == 0 && outcome.text.isEmpty, "\(outcome.text)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsKnowEveryOption(shell: String) throws {
    let script = try Shell.run(Repository.mailloop, ["--generate-completion-script", shell]).text
    for (words, command) in try CommandTree.read().leaves {
      for word in words.split(separator: " ") { #expect(script.contains(word)) }
      for option in command.options {
        let name = option.drop { $0 == "-" }
        #expect(script.contains(option) || script.contains("'\(name)'") || script.contains(" \(name)"), "\(option)")
      }
    }
    // Each shell reads its own script with -n; where the shell is not installed, the words above must do.
    guard Repository.program(shell) != nil else { return }
    try Shell.temporaryFolder { folder in
      let file = folder.appendingPathComponent("completion")
      try Data(script.utf8).write(to: file)
      let outcome = try Shell.run(shell, ["-n", file.path])
      #expect(outcome.status == 0 && outcome.text.isEmpty, "\(outcome.text)")
    }
  }
}
