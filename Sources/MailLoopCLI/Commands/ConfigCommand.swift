import ArgumentParser
import MailRules
import SafeOutput
import Settings

/// `mailloop config`: which settings are in force, and whether they are right.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show, check or import the configuration.",
    subcommands: [Show.self, Check.self, ConfigImportCommand.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print every setting with the value in force.")

    @Flag(help: "Say of each setting where it comes from.")
    var origin = false

    @OptionGroup var configuration: ConfigurationOptions

    func run() throws {
      let settings = try configuration.load()
      var lines = TerminalWriter(colour: false)
      for line in settings.listing {
        lines.text("\(line.key) = \(line.value ?? "(left to the program)")")
        if origin { lines.text("  # \(line.origin.description)") }
        lines.endLine()
      }
      try Console.write(lines.octets)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check the configuration; exit with 2 when something is wrong.")

    @OptionGroup var configuration: ConfigurationOptions

    func run() throws {
      let settings = try configuration.load()
      _ = try RuleSelection(settings)
      var lines = TerminalWriter(colour: false)
      lines.text(
        settings.file.map { "\($0) is right." } ?? "There is no configuration file; the defaults are in force.")
      lines.endLine()
      try Console.write(lines.octets)
    }
  }
}
