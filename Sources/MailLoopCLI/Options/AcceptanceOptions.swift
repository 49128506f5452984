import ArgumentParser
import Settings

/// Which findings are accepted, and so do not count.
struct AcceptanceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Findings in this file are known and do not count.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Write all findings of this run to a baseline.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Take out of the baseline what no longer occurs.")
  var pruneBaseline = false

  @Flag(help: "Fail when the baseline holds something that no longer occurs.")
  var strictBaseline = false

  @Option(
    help: ArgumentHelp(
      "Accepted findings with their reasons; suppressions.toml beside the mail is found by itself.", valueName: "file"))
  var suppressions: String?

  /// Lays the options over the configuration.
  func override(_ settings: inout SettingsWithOrigin) {
    settings.override(\.lint.baseline, with: baseline, by: "--baseline")
    settings.override(\.lint.suppressions, with: suppressions, by: "--suppressions")
  }
}
