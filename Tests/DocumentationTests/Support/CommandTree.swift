import Foundation

/// The commands as the program itself describes them.
struct CommandTree: Decodable {
  struct Command: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    struct Argument: Decodable {
      let kind: String
      let names: [Name]?
      let valueName: String?
    }

    let commandName: String
    let abstract: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The options as they are typed: `--format`, `-q`.
    var options: [String] {
      (arguments ?? []).flatMap { $0.names ?? [] }.map { ($0.kind == "short" ? "-" : "--") + $0.name }
    }
  }

  let command: Command

  /// Asks the program.
  static func read() throws -> CommandTree {
    let outcome = try Shell.run(Repository.mailloop, ["--experimental-dump-help"])
    return try JSONDecoder().decode(CommandTree.self, from: Data(outcome.text.utf8))
  }

  /// Every command that does something itself, by the words that call it: `config show`.
  var leaves: [String: Command] {
    var leaves: [String: Command] = [:]
    var open = (command.subcommands ?? []).map { ([$0.commandName], $0) }
    while let (words, command) = open.popLast() {
      if command.commandName == "help" { continue }
      let below = command.subcommands ?? []
      if below.isEmpty { leaves[words.joined(separator: " ")] = command }
      open += below.map { (words + [$0.commandName], $0) }
    }
    return leaves
  }
}
