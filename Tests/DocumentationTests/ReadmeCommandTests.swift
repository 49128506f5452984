import Foundation
import Testing

/// What the README tells its reader to type does what the README says.
@Suite struct ReadmeCommandTests {
  /// A command with the output that is shown below it.
  struct Session: CustomTestStringConvertible {
    let command: String
    var output: [String]

    var testDescription: String { command }
  }

  static let readme = Result { Markdown(try Repository.text("README.md")) }

  static let sessions: [Session] = {
    var sessions: [Session] = []
    for line in (try? readme.get())?.blocks("console").flatMap(\.lines) ?? [] {
      if line.hasPrefix("$ ") {
        sessions.append(Session(command: String(line.dropFirst(2)), output: []))
      } else if !sessions.isEmpty {
        sessions[sessions.count - 1].output.append(line)
      }
    }
    return sessions
  }()

  @Test func thereAreCommandsToRun() {
    #expect(Self.sessions.count { $0.command.hasPrefix("mailloop ") } >= 3)
    #expect(Self.sessions.allSatisfy { $0.command.hasPrefix("mailloop ") || $0.command.hasPrefix("make ") })
  }

  @Test(arguments: sessions.filter { $0.command.hasPrefix("mailloop ") })
  func outputIsAsShown(session: Session) throws {
    let path = [Repository.products.path, ProcessInfo.processInfo.environment["PATH"] ?? ""].joined(separator: ":")
    let outcome = try Shell.run("bash", ["-c", session.command], environment: ["PATH": path])
    #expect([0, 1].contains(outcome.status), "\(outcome.text)")
    var lines = outcome.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    #expect(Self.matches(session.output[...], lines[...]), "\(outcome.text)")
  }

  @Test func makeHasTheTargetsThatAreNamed() throws {
    let commands = Self.sessions.map(\.command).filter { $0.hasPrefix("make ") }.map { $0.dropFirst("make ".count) }
    let named = try Repository.text("README.md").components(separatedBy: "`make ").dropFirst().map { $0[...] }
    #expect(commands.count == 2 && named.count > 2)
    let targets = try Repository.text("Makefile").split(separator: "\n").filter { $0.contains(" ## ") }
      .map { $0.prefix { $0 != ":" } }
    for target in (commands + named).map({ $0.prefix { $0.isLetter || $0 == "-" } }) {
      #expect(targets.contains(target), "make \(target)")
    }
  }

  /// Whether lines are those shown; a line `…` stands for any number of lines.
  static func matches(_ shown: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let gap = shown.firstIndex(of: "…") else { return shown == lines }
    let (head, tail) = (shown[..<gap], shown[shown.index(after: gap)...])
    guard lines.starts(with: head) else { return false }
    let rest = lines.dropFirst(head.count)
    return (0...rest.count).contains { matches(tail, rest.dropFirst($0)) }
  }

  @Test(arguments: [
    (["a", "…", "c"], ["a", "b", "b", "c"], true), (["a", "…"], ["a"], true), (["…", "c"], ["b", "c"], true),
    (["a", "c"], ["a", "b", "c"], false), (["a", "…", "c"], ["a", "c", "d"], false), (["a …"], ["a b"], false),
  ])
  func onlyALineOfItsOwnIsLeftOut(shown: [String], lines: [String], fits: Bool) {
    #expect(Self.matches(shown[...], lines[...]) == fits)
  }

  @Test func configurationIsAccepted() throws {
    let blocks = try Self.readme.get().blocks("toml")
    try #require(blocks.count == 2)
    try Shell.temporaryFolder { folder in
      let configuration = folder.appendingPathComponent("mailloop.toml")
      try Data(blocks[0].text.utf8).write(to: configuration)
      let checked = try Shell.run(Repository.mailloop, ["config", "check", "--config", configuration.path])
      #expect(checked.status == 0, "\(checked.text)")
      let suppressions = folder.appendingPathComponent("suppressions.toml")
      try Data(blocks[1].text.utf8).write(to: suppressions)
      let linted = try Shell.run(
        Repository.mailloop,
        ["lint", "--isolated", "--suppressions", suppressions.path, "corpora/demo/129-forwarded-by-hand-outlook-style"])
      #expect([0, 1].contains(linted.status), "\(linted.text)")
    }
  }

  @Test func optionsOfTheWorkflowExist() throws {
    let options = Set(try #require(try CommandTree.read().leaves["lint"]).options)
    let lines = try Self.readme.get().blocks("yaml").flatMap(\.lines).filter { $0.contains("mailloop lint") }
    #expect(lines.count >= 2)
    for word in lines.flatMap({ $0.split(separator: " ") }) where word.hasPrefix("--") {
      #expect(options.contains(String(word)), "\(word)")
    }
  }
}
