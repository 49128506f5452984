public import MailFacts

/// What a rule is: the one text from which its tests, `mailloop explain` and its page of documentation come.
public struct RuleDescription: Sendable {
  /// The stable code: family and number, for example `PRES001`.
  public let code: String
  /// The stable name of the offence in snake case, for example `missing_preserved_header`.
  public let name: String
  /// How serious it is unless the configuration says otherwise.
  public let severity: Severity
  /// One sentence that says what is wrong when the rule fires.
  public let summary: String
  /// Why it matters to the users of a help desk.
  public let rationale: String
  /// What to do about it.
  public let remedy: String
  /// The numbered requirements that the rule implements, for example `["C16"]`.
  public let requirements: [String]
  /// Standards and sections, for example `["RFC 5322 §3.6.1"]`.
  public let standards: [String]
  /// Messages on which the rule fires, at the place marked by `↓` before the first octet concerned.
  public let triggering: [RuleExample]
  /// Messages that come close and on which it does not fire.
  public let nonTriggering: [RuleExample]

  /// The family: the letters of the code.
  public var family: String { String(code.prefix { !$0.isNumber }) }

  /// Describes a rule.
  public init(
    code: String, name: String, severity: Severity, summary: String, rationale: String, remedy: String,
    requirements: [String] = [], standards: [String], triggering: [RuleExample], nonTriggering: [RuleExample]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    self.requirements = requirements
    self.standards = standards
    self.triggering = triggering
    self.nonTriggering = nonTriggering
  }
}
