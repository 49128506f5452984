import MailRules

extension GeneratedPages {
  /// The page that says of every requirement where it is checked, and which case violates it alone.
  static var requirements: String {
    let rows = Requirement.all.map { requirement in
      let rules = RuleCatalogue.descriptions.filter { $0.requirements.contains(requirement.number) }
      let links = rules.map { "[\($0.code)](../\(ruleFolder)/\($0.code).md)" }
      let checked = links.isEmpty ? requirement.exemption.map { "exempt: \($0)" } ?? "–" : links.joined(separator: ", ")
      return "| \(requirement.number) | \(requirement.title) | \(checked) | \(fixture(of: requirement, rules)) |"
    }
    return ([requirementIntroduction] + rows + [""]).joined(separator: "\n")
  }

  private static func fixture(of requirement: Requirement, _ rules: [RuleDescription]) -> String {
    if let fixture = requirement.fixture { return "[`\(fixture)`](../corpora/\(fixture))" }
    guard let rule = rules.first(where: { $0.requirements.first == requirement.number }) ?? rules.first else {
      return "–"
    }
    return "the examples of \(rule.code)"
  }

  private static let requirementIntroduction = """
    # Requirements

    What a help desk and the mail servers around it have to keep to, by number: `L` for loop prevention between accounts,
    `C` for the authenticated SMTP connector. `mailloop explain L4` shows one of them. This page is made from the code by
    `scripts/generate-rule-pages`.

    The last column names a case of the corpora on which every finding at warning or above is about that requirement, as a
    test checks; where no message can show a requirement, the examples of its rule are the fixture, and each of them is
    tested with the rule and without it.

    | no. | requirement | checked by | fixture |
    | --- | --- | --- | --- |
    """
}
