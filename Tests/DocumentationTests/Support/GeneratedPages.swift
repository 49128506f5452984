import InternetMessage
import MailRules

/// The pages that are made from the code: paths from the root of the package, and texts.
enum GeneratedPages {
  static let ruleFolder = "Sources/MailRules/MailRules.docc/Rules"

  static var all: [String: String] {
    var pages = [
      "Sources/InternetMessage/InternetMessage.docc/Defects.md": defects, "\(ruleFolder)/AllRules.md": rules,
      "docs/help-desks.md": helpDesks, "docs/requirements.md": requirements,
    ]
    for rule in RuleCatalogue.descriptions {
      let page = RulePage(rule: rule)
      pages["\(ruleFolder)/\(page.fileName)"] = page.text
    }
    return pages
  }

  /// The page that lists every rule, by family.
  private static var rules: String {
    let rules = RuleCatalogue.descriptions
    var families: [String] = []
    for rule in rules where !families.contains(rule.family) { families.append(rule.family) }
    var lines = ["# All rules", "", "Every rule that there is.", "", "## Topics", ""]
    for family in families {
      lines += ["### \(family)", ""]
      lines += rules.filter { $0.family == family }.map { "- <doc:\($0.code)>" }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The page that lists every defect.
  private static var defects: String {
    let introduction = """
      # Defects

      What the parser notices, and how it says so.

      ## Overview

      A ``Defect`` is something that a standard forbids or that readers have to guess about. It never stops the parser.
      It has a kind, the range of octets concerned, and the part it belongs to. ``Message/structuralDefects`` is what the
      structure shows; ``Message/diagnose()`` reads every field and body and adds the rest.

      The grade says how much a defect matters: with `error` the standard forbids it and readers disagree, or content is
      lost; with `warning` readers may disagree; with `info` they agree on what is meant. A defect is a statement about
      octets. What it means for mail that is relayed is for rules to say.

      | name | grade | source | meaning |
      | --- | --- | --- | --- |
      """
    let rows = DefectKind.allCases.map { kind in
      "| `\(kind.name)` | \(kind.grade) | \(kind.source) | \(kind.meaning.replacing("|", with: "\\|")) |"
    }
    return ([introduction] + rows + [""]).joined(separator: "\n")
  }
}
