import MailFacts
import MailRules
import RelayPipeline

extension RunRecord {
  /// How many characters of an identifier a page shows.
  private static let limit = 60

  /// The record with its identifiers (codes, names of rules and fields, requirements) shortened.
  ///
  /// Identifiers stand in links, lists and table heads without end; ours are short, but a record may come from a file,
  /// and the name of a field from mail. Values are shortened where they are written.
  func withShortIdentifiers() -> RunRecord {
    var record = self
    record.toolVersion = Self.short(toolVersion)
    record.rules = rules.map { RuleInForce(description: Self.short($0.description), severity: $0.severity) }
    record.cases = cases.map { item in
      var item = item
      item.after = Self.short(item.after)
      item.before = item.before.map(Self.short)
      for index in item.changes.indices { item.changes[index].name = Self.short(item.changes[index].name) }
      return item
    }
    return record
  }

  private static func short(_ text: String) -> String { Wording.excerpt(text, limit: limit) }

  private static func short(_ rule: RuleDescription) -> RuleDescription {
    RuleDescription(
      code: short(rule.code), name: short(rule.name), severity: rule.severity, summary: rule.summary,
      rationale: rule.rationale, remedy: rule.remedy, requirements: rule.requirements.map(short),
      standards: rule.standards.map(short), triggering: [], nonTriggering: [])
  }

  private static func short(_ verdict: Verdict) -> Verdict {
    var verdict = verdict
    for index in verdict.findings.indices {
      verdict.findings[index].rule = short(verdict.findings[index].rule)
      verdict.findings[index].name = short(verdict.findings[index].name)
      verdict.findings[index].requirements = verdict.findings[index].requirements.map(short)
    }
    for index in verdict.preserved.indices { verdict.preserved[index].name = short(verdict.preserved[index].name) }
    for index in verdict.origin.evidence.indices {
      verdict.origin.evidence[index].signal = short(verdict.origin.evidence[index].signal)
    }
    return verdict
  }
}
