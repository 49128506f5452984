public import MailFacts
public import MailRules

/// The names of the formats that `--format` takes.
public enum LintFormat: String, Sendable, CaseIterable {
  /// Excerpt with caret, remedy and requirements: for people.
  case full
  /// One line a finding.
  case concise
  /// An array of verdicts (`schemas/verdict.schema.json`).
  case json
  /// One verdict a line.
  case ndjson
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit XML, for test reports: a suite for each message.
  case junit
  /// Commands to GitHub's workflow runner.
  case github
  /// GitLab's code quality report.
  case gitlab

  /// The format at work.
  public func writer(_ context: FormatContext) -> any VerdictFormat {
    switch self {
    case .full: FullFormat(colour: context.colour)
    case .concise: ConciseFormat(colour: context.colour)
    case .json: JSONFormat()
    case .ndjson: NDJSONFormat()
    case .sarif: SARIFFormat(context)
    case .junit: JUnitFormat(failOn: context.failOn, command: context.command)
    case .github: GitHubFormat(fingerprinter: context.fingerprinter)
    case .gitlab: GitLabFormat(fingerprinter: context.fingerprinter)
    }
  }
}

/// What a format needs to know besides the verdicts.
public struct FormatContext: Sendable {
  /// The version of mailloop.
  public var toolVersion: String
  /// The rules in force.
  public var rules: [RuleDescription]
  /// The severities that the configuration gave to rules, by code; others have their own.
  public var severities: [String: Severity]
  /// The severity from which a finding fails the run.
  public var failOn: Severity
  /// Whether output for people is coloured.
  public var colour: Bool
  /// What recognises findings from run to run.
  public var fingerprinter: Fingerprinter

  /// The command whose results these are.
  public var command = "lint"

  /// Makes a context.
  public init(
    toolVersion: String, rules: [RuleDescription] = [], severities: [String: Severity] = [:],
    failOn: Severity = .warning, colour: Bool = false, fingerprinter: Fingerprinter = Fingerprinter()
  ) {
    self.toolVersion = toolVersion
    self.rules = rules
    self.severities = severities
    self.failOn = failOn
    self.colour = colour
    self.fingerprinter = fingerprinter
  }
}
