import ArgumentParser
import MailFacts
import MailRules
import SafeOutput

/// `mailloop rules`: the list of all rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List all rules with their codes, severities and requirement numbers.")

  /// How the list is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = Format.text

  func run() throws {
    switch format {
    case .text: try Console.write(Self.table(RuleCatalogue.descriptions))
    case .json: try Console.write(Self.json(RuleCatalogue.descriptions))
    }
  }

  private static func table(_ rules: [RuleDescription]) -> [UInt8] {
    var lines = TerminalWriter(colour: false)
    let width = rules.map(\.name.utf8.count).max() ?? 0
    for rule in rules {
      lines.text(rule.code)
      lines.space(2)
      lines.text(rule.name)
      lines.space(width - rule.name.utf8.count + 2)
      lines.text(rule.severity.name)
      lines.space(9 - rule.severity.name.utf8.count)
      lines.text(rule.summary)
      lines.endLine()
    }
    return lines.octets
  }

  private static func json(_ rules: [RuleDescription]) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.array { json in
      for rule in rules {
        json.object { json in
          json.member("code", rule.code)
          json.member("name", rule.name)
          json.member("family", rule.family)
          json.member("severity", rule.severity.name)
          json.member("summary", rule.summary)
          json.member("rationale", rule.rationale)
          json.member("remedy", rule.remedy)
          json.key("requirements")
          json.array { json in for number in rule.requirements { json.value(number) } }
          json.key("standards")
          json.array { json in for standard in rule.standards { json.value(standard) } }
        }
      }
    }
    return json.octets + [0x0A]
  }
}
