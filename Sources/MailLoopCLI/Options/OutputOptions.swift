import ArgumentParser
import Settings

/// How results are printed.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How results are printed: full, concise, json, ndjson, sarif, junit, github, gitlab or html.", valueName: "format"
    ))
  var format: Settings.ResultFormat?

  @Flag(help: "Print how often each rule found something instead of the findings.")
  var statistics = false

  @OptionGroup var plain: PlainOutputOptions

  @Flag(name: .shortAndLong, help: "Say nothing of what was noticed while reading, such as a guessed mailbox format.")
  var quiet = false

  /// Lays the options over the configuration.
  func override(_ settings: inout SettingsWithOrigin) {
    settings.override(\.lint.format, with: format, by: "--format")
  }

  /// Whether standard output is coloured.
  var coloursOutput: Bool { plain.coloursOutput }
}

extension Settings.ResultFormat: ExpressibleByArgument {}
