public import MailFacts
public import InternetMessage

/// A rule that says of certain defects of the parser what they mean for mail that is relayed.
public struct DefectRule: Rule {
  /// What the rule is.
  public let description: RuleDescription
  /// The defects that the rule reports.
  public let kinds: [DefectKind]
  private let isExempt: @Sendable (MessageFacts) -> Bool

  /// Makes a rule from the defects that it reports.
  ///
  /// - Parameter isExempt: Whether something about the whole message makes the defects right.
  public init(
    _ kinds: DefectKind..., description: RuleDescription,
    isExempt: @escaping @Sendable (MessageFacts) -> Bool = { _ in false }
  ) {
    self.kinds = kinds
    self.description = description
    self.isExempt = isExempt
  }

  /// Reports the defects of these kinds, and how many more there are.
  public func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard !facts.defects.isEmpty, !isExempt(facts) else { return }
    for kind in kinds {
      let count = facts.defects.count(of: kind)
      guard count > 0 else { continue }
      let listed = facts.defects.listed.filter { $0.kind == kind }
      for defect in listed {
        findings.report(at: defect.range, part: defect.part, kind.meaning)
      }
      if count > listed.count, let last = listed.last {
        let rest = count - listed.count
        findings.report(at: last.range, part: last.part, "\(kind.meaning) This occurs \(rest) times more.")
      }
    }
  }
}
