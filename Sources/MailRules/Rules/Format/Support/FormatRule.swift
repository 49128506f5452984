import MailFacts

/// A rule of the family FMT that looks at the message itself, not at a defect that the parser has found.
struct FormatRule: Rule {
  let description: RuleDescription
  private let judge: @Sendable (MessageFacts, inout FindingCollector) -> Void

  /// Makes a rule from the function that reports its offences.
  init(
    _ judge: @escaping @Sendable (MessageFacts, inout FindingCollector) -> Void, description: RuleDescription
  ) {
    self.judge = judge
    self.description = description
  }

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) { judge(facts, &findings) }
}
