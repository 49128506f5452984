public import MailFacts

/// Which rules are in force, and how serious each is.
///
///     var selection = RuleSelection()
///     selection.ignore = ["FMT"]
///     selection.extendSelect = ["FMT012"]  // the longer prefix wins
///
/// A selector is a code, a prefix of codes (`FMT`, `FMT01`), the name of a rule, or `ALL`. For each rule the most specific
/// selector that matches decides; of equally specific ones `ignore` wins.
public struct RuleSelection: Sendable, Equatable {
  /// The rules in force to begin with; `ALL` by default.
  public var select: [String] = ["ALL"]
  /// More rules.
  public var extendSelect: [String] = []
  /// Rules that are not in force.
  public var ignore: [String] = []
  /// Severities other than those that the rules come with, by selector.
  public var severities: [String: Severity] = [:]

  /// Selects every rule with its own severity.
  public init() {}

  /// Whether a rule is in force.
  public func includes(_ rule: RuleDescription) -> Bool {
    let chosen = (select + extendSelect).compactMap { Self.specificity(of: $0, for: rule) }.max()
    let ignored = ignore.compactMap { Self.specificity(of: $0, for: rule) }.max()
    guard let chosen else { return false }
    guard let ignored else { return true }
    return chosen > ignored
  }

  /// The severity of a rule after the configuration had its say; the most specific selector decides.
  public func severity(of rule: RuleDescription) -> Severity {
    let matches = severities.compactMap { selector, severity in
      Self.specificity(of: selector, for: rule).map { (specificity: $0, severity: severity) }
    }
    return matches.max { ($0.specificity, $0.severity) < ($1.specificity, $1.severity) }?.severity ?? rule.severity
  }

  /// The selectors that match none of the rules: wrong usage.
  public func unmatched(in rules: [RuleDescription]) -> [String] {
    (select + extendSelect + ignore + severities.keys.sorted()).filter { selector in
      !rules.contains { Self.specificity(of: selector, for: $0) != nil }
    }
  }

  /// How precisely a selector names a rule; nil when it does not.
  static func specificity(of selector: String, for rule: RuleDescription) -> Int? {
    if selector == "ALL" { return 0 }
    if selector == rule.name { return rule.code.utf8.count }
    return !selector.isEmpty && rule.code.hasPrefix(selector) ? selector.utf8.count : nil
  }
}
