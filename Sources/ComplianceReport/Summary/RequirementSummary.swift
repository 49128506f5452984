import MailFacts
import MailRules
import RelayPipeline

/// How the cases of a run did against one requirement.
struct RequirementSummary {
  let number: String
  let title: String
  /// The codes of the rules in force that implement it.
  let rules: [String]
  /// How many cases an implementing rule marked as error or warning.
  let failed: Int
  /// How many cases passed.
  let passed: Int
  let outcome: Outcome

  /// The requirements that rules of this run implement, in order; unknown numbers stand at the end.
  static func summaries(of summary: RunSummary) -> [RequirementSummary] {
    var rules: [String: Set<String>] = [:]
    for rule in summary.record.rules {
      for number in rule.description.requirements { rules[number, default: []].insert(rule.description.code) }
    }
    var failed: [String: Int] = [:]
    var gravest: [String: Outcome] = [:]
    for item in summary.cases {
      var ofCase: [String: Outcome] = [:]
      for finding in item.record.after.findings {
        for number in finding.requirements {
          ofCase[number] = max(ofCase[number] ?? .pass, Outcome(finding.severity))
          rules[number, default: []].insert(finding.rule)
        }
      }
      for (number, outcome) in ofCase {
        if outcome.isFailing { failed[number, default: 0] += 1 }
        gravest[number] = max(gravest[number] ?? .pass, outcome)
      }
    }
    let titles = Dictionary(Requirement.all.map { ($0.number, $0.title) }) { first, _ in first }
    let known = Requirement.all.map(\.number).filter { rules[$0] != nil }
    let unknown = rules.keys.filter { titles[$0] == nil }.sorted()
    return (known + unknown).map { number in
      RequirementSummary(
        number: number, title: titles[number] ?? "", rules: (rules[number] ?? []).sorted(),
        failed: failed[number] ?? 0, passed: summary.cases.count - (failed[number] ?? 0),
        outcome: gravest[number] ?? .pass)
    }
  }
}
