extension Settings {
  /// The section `[lint]`: which findings there are and how they are shown.
  package struct Lint: Sendable, Equatable {
    /// `select`: the rules in force, by code, prefix or name; nil means the rules that are on by default.
    package var select: [String]?
    /// `extend-select`: rules in force beside those of `select`.
    package var extendSelect: [String] = []
    /// `ignore`: rules out of force.
    package var ignore: [String] = []
    /// `severity`: rules whose severity is not the one they were born with, as `{ FMT012 = "info" }`.
    package var severity: [String: SeverityLevel] = [:]
    /// `fail-on`: from which severity on a finding makes the exit status 1.
    package var failOn = FailureThreshold.warning
    /// `format`: how results are printed; nil leaves it to where they are printed to.
    package var format: ResultFormat?
    /// `baseline`: the path of a file with findings that are known already; from a file, relative to its folder.
    package var baseline: String?
    /// `suppressions`: the path of a file with findings that are accepted; from a file, relative to its folder.
    package var suppressions: String?
    /// `jobs`: how many messages are judged at the same time; nil means one a processor.
    package var jobs: Int?
    /// `mbox-format`: how mailboxes quote lines that begin with "From ".
    package var mailboxFormat = MailboxFormat.auto

    /// The defaults.
    package init() {}
  }

  /// `error`, `warning` or `info`: how bad a finding is.
  package enum SeverityLevel: String, Sendable, CaseIterable {
    case error, warning, info
  }

  /// `error`, `warning`, `info` or `never`: from which severity on a finding makes the exit status 1.
  package enum FailureThreshold: String, Sendable, CaseIterable {
    case error, warning, info, never
  }

  /// A form that results are printed in.
  package enum ResultFormat: String, Sendable, CaseIterable {
    case full, concise, json, ndjson, sarif, junit, github, gitlab, html
  }

  /// A way to keep lines that begin with "From " in a mailbox apart from messages' beginnings; `auto` guesses it.
  package enum MailboxFormat: String, Sendable, CaseIterable {
    case auto, mboxo, mboxrd, mboxcl, mboxcl2
  }
}

extension Settings.Lint {
  static let keys: [SettingKey] = [
    SettingKey("lint", "select", \.lint.select, .optional(.selectors)),
    SettingKey("lint", "extend-select", \.lint.extendSelect, .selectors),
    SettingKey("lint", "ignore", \.lint.ignore, .selectors),
    SettingKey("lint", "severity", \.lint.severity, .choices(Settings.SeverityLevel.self)),
    SettingKey("lint", "fail-on", \.lint.failOn, .choice(Settings.FailureThreshold.self)),
    SettingKey("lint", "format", \.lint.format, .optional(.choice(Settings.ResultFormat.self))),
    SettingKey("lint", "baseline", \.lint.baseline, .optional(.path)),
    SettingKey("lint", "suppressions", \.lint.suppressions, .optional(.path)),
    SettingKey("lint", "jobs", \.lint.jobs, .optional(.number(1...1024))),
    SettingKey("lint", "mbox-format", \.lint.mailboxFormat, .choice(Settings.MailboxFormat.self)),
  ]

  /// A rule that is asked for and refused by the same word has no meaning; prefixes may well overlap.
  static func checkConflicts(_ reading: inout SettingsReading, _ settings: Settings) {
    let refused = Set(settings.lint.ignore.map { $0.lowercased() })
    let asked = [("select", settings.lint.select ?? []), ("extend-select", settings.lint.extendSelect)]
    for (key, selectors) in asked {
      for (index, selector) in selectors.enumerated() where refused.contains(selector.lowercased()) {
        reading.report(
          valueAt: SettingPath("lint", key).index(index),
          "\(Quoting.quoted(selector)) stands in \(key) and in ignore",
          "remove it from one of them")
      }
    }
    var seen: Set<String> = []
    for rule in settings.lint.severity.keys.sorted() where !seen.insert(rule.lowercased()).inserted {
      reading.report(
        keyAt: SettingPath("lint", "severity", rule), "\(Quoting.quoted(rule)) has more than one severity",
        "keep one of them; upper and lower case are the same here")
    }
  }
}
