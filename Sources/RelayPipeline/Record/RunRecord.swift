public import MailFacts
public import MailRules

/// What one run over a corpus found: the evidence from which every report is made.
public struct RunRecord: Sendable {
  /// The version of the JSON form.
  public static let schemaVersion = 1

  /// The version of mailloop that made the run.
  public var toolVersion: String
  /// The corpus as the user named it.
  public var corpus: String
  /// The time of the run in seconds since 1970 (`--now` where given).
  public var time: Int64
  /// A digest of the configuration in force, in hexadecimal; equal configurations have equal digests.
  public var configurationDigest: String
  /// The rules that were in force, with the severities that the configuration gave them.
  public var rules: [RuleInForce]
  /// The cases in the order of their names.
  public var cases: [CaseRecord]
  /// What could not be read, in words, with the way out.
  public var failures: [String]

  /// Makes a run record.
  public init(
    toolVersion: String, corpus: String, time: Int64, configurationDigest: String, rules: [RuleInForce],
    cases: [CaseRecord], failures: [String]
  ) {
    self.toolVersion = toolVersion
    self.corpus = corpus
    self.time = time
    self.configurationDigest = configurationDigest
    self.rules = rules
    self.cases = cases
    self.failures = failures
  }
}

/// A rule and the severity that it had in a run.
public struct RuleInForce: Sendable {
  /// What the rule is.
  public var description: RuleDescription
  /// The severity after the configuration had its say.
  public var severity: Severity

  /// Makes a rule in force.
  public init(description: RuleDescription, severity: Severity) {
    self.description = description
    self.severity = severity
  }
}
