import ArgumentParser
import MailFacts
import MailRules
import Settings

/// Which rules judge, and what their findings mean for the exit code.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Rules in force: codes, prefixes, names or ALL, separated by commas.", valueName: "rules"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Rules in force besides those of the configuration.", valueName: "rules"))
  var extendSelect: [String] = []

  @Option(help: ArgumentHelp("Rules that are not in force.", valueName: "rules"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Gives a rule another severity: PRES001=warning.", valueName: "rule=level"))
  var severity: [String] = []

  @Option(help: ArgumentHelp("The severity from which a finding fails the run: error, warning, info or never."))
  var failOn: Settings.FailureThreshold?

  @Flag(help: "Exit with 0 whatever is found.")
  var exitZero = false

  /// Lays the options over the configuration.
  func override(_ settings: inout SettingsWithOrigin) throws {
    settings.override(\.lint.select, with: Self.list(select), by: "--select")
    if let ignore = Self.list(ignore) {
      settings.override(\.lint.ignore, with: settings.settings.lint.ignore + ignore, by: "--ignore")
    }
    if let extendSelect = Self.list(extendSelect) {
      settings.override(
        \.lint.extendSelect, with: settings.settings.lint.extendSelect + extendSelect, by: "--extend-select")
    }
    settings.override(\.lint.failOn, with: failOn, by: "--fail-on")
    guard !severity.isEmpty else { return }
    var levels = settings.settings.lint.severity
    for text in severity.flatMap({ $0.split(separator: ",") }) {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let level = Settings.SeverityLevel(rawValue: String(parts[1])) else {
        throw UsageError("\(text) is no severity of a rule.", remedy: "Write --severity RULE=error, warning or info.")
      }
      levels[String(parts[0])] = level
    }
    settings.override(\.lint.severity, with: levels, by: "--severity")
  }

  /// The elements of options that may be repeated and may hold commas; nil when there are none.
  private static func list(_ options: [String]) -> [String]? {
    let elements = options.flatMap { $0.split(separator: ",") }.map { String($0.drop(while: \.isWhitespace)) }
    return elements.isEmpty ? nil : elements
  }
}

extension Settings.FailureThreshold: ExpressibleByArgument {}

extension RuleSelection {
  /// The selection that settings ask for; throws when a selector names no rule.
  init(_ settings: SettingsWithOrigin) throws {
    self.init()
    let lint = settings.settings.lint
    select = lint.select ?? ["ALL"]
    extendSelect = lint.extendSelect
    ignore = lint.ignore
    severities = lint.severity.compactMapValues { Severity(name: $0.rawValue) }
    if let unknown = unmatched(in: RuleCatalogue.descriptions).first {
      throw UsageError(
        "No rule has the code, prefix or name \(unknown).", remedy: "\"mailloop rules\" lists them all.")
    }
  }
}
