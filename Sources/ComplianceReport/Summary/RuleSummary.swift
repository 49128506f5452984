import MailFacts
import MailRules

/// A rule that fired, with where it did.
struct RuleSummary {
  let code: String
  let name: String
  /// What the rule is; nil when a finding names a rule that the run did not list.
  let description: RuleDescription?
  /// The gravest severity with which it fired.
  var severity: Severity
  var requirements: [String]
  /// How many findings.
  var findings: Int
  /// The indexes of the cases, in their order.
  var cases: [Int]
  /// The remedy: the rule's own, or what its first finding says.
  let remedy: String
}
