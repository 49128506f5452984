/// What one rule says about one place of one message.
///
/// `PRES001 missing_preserved_header` at `X-Mailer`: the rule, the octets, the place in words, the sentence for people.
public struct Finding: Sendable, Hashable {
  /// The code of the rule, for example `PRES001`.
  public var rule: String
  /// The name of the rule, for example `missing_preserved_header`.
  public var name: String
  /// How serious it is, after the configuration had its say.
  public var severity: Severity
  /// The requirements that the rule implements, for example `C16`.
  public var requirements: [String]
  /// The octets concerned, counted from the start of the message; empty where something is missing.
  public var range: Range<Int>
  /// The 1-based line of the first octet.
  public var line: Int
  /// The 1-based column of the first octet, in octets.
  public var column: Int
  /// The logical place, which survives re-folding and reordering: `Received[3]`, `part 1.2/Content-Type`.
  public var place: String
  /// One sentence that says what is wrong here; text from mail in it is not escaped yet.
  public var message: String
  /// What to do about it.
  public var help: String
  /// The octets that a baseline recognises the finding by: the field or line as captured, shortened.
  public var evidence: String
  /// Who probably did it, by the marks that they left; empty where there is no mark.
  public var culprits: [Culprit]

  /// Makes a finding.
  public init(
    rule: String, name: String, severity: Severity, requirements: [String], range: Range<Int>, line: Int, column: Int,
    place: String, message: String, help: String, evidence: String, culprits: [Culprit] = []
  ) {
    self.rule = rule
    self.name = name
    self.severity = severity
    self.requirements = requirements
    self.range = range
    self.line = line
    self.column = column
    self.place = place
    self.message = message
    self.help = help
    self.evidence = evidence
    self.culprits = culprits
  }
}

extension [Finding] {
  /// The findings in the order of the octets, those at one place by rule.
  package var inOrder: [Finding] {
    sorted {
      ($0.range.lowerBound, $0.rule, $0.range.upperBound, $0.place, $0.message)
        < ($1.range.lowerBound, $1.rule, $1.range.upperBound, $1.place, $1.message)
    }
  }
}
