import ArgumentParser
import Foundation
import MailFacts
import MailRules
import SafeOutput

/// `mailloop explain RULE`: what a rule says, why, and what to do; also which rules implement a requirement.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule by its code or name, or a requirement by its number (L4, C16).")

  @Argument(help: ArgumentHelp("PRES001, missing_preserved_header, or C16.", valueName: "rule"))
  var subjects: [String]

  @OptionGroup var output: PlainOutputOptions

  func run() throws {
    var lines = TerminalWriter(colour: output.coloursOutput)
    for (index, subject) in subjects.enumerated() {
      if index > 0 { lines.endLine() }
      let rules = RuleCatalogue.descriptions
      if let rule = rules.first(where: { $0.code == subject.uppercased() || $0.name == subject }) {
        Self.write(rule, to: &lines)
        continue
      }
      guard let requirement = Requirement.all.first(where: { $0.number == subject.uppercased() }) else {
        throw UsageError(
          "There is no rule or requirement \(subject).", remedy: Self.remedy(for: subject, among: rules))
      }
      Self.write(requirement, checkedBy: rules, to: &lines)
    }
    try Console.write(lines.octets)
  }

  private static func write(
    _ requirement: Requirement, checkedBy rules: [RuleDescription], to lines: inout TerminalWriter
  ) {
    let implementing = rules.filter { $0.requirements.contains(requirement.number) }
    lines.text("\(requirement.number) \(requirement.title)", .strong)
    lines.endLine()
    lines.endLine()
    lines.text(implementing.isEmpty ? "No rule of this version checks it." : "Checked by:")
    lines.endLine()
    for rule in implementing {
      lines.text("  \(rule.code)  \(rule.name): \(rule.summary)")
      lines.endLine()
    }
    var notes: [String] = []
    if let fixture = requirement.fixture { notes.append("A case that violates it alone: corpora/\(fixture)") }
    if let exemption = requirement.exemption { notes.append("Exempt: \(exemption)") }
    notes.append("Documentation: docs/requirements.md")
    lines.endLine()
    for note in notes {
      lines.text(note)
      lines.endLine()
    }
  }

  private static func remedy(for subject: String, among rules: [RuleDescription]) -> String {
    let near = rules.filter { $0.code.hasPrefix(subject.uppercased()) || $0.name.contains(subject.lowercased()) }
    guard !near.isEmpty, near.count <= 20 else { return "\"mailloop rules\" lists all rules." }
    return "Did you mean \(near.map(\.code).joined(separator: ", "))?"
  }

  private static func write(_ rule: RuleDescription, to lines: inout TerminalWriter) {
    lines.text("\(rule.code) \(rule.name)", .strong)
    lines.text(" (\(rule.severity.name))")
    lines.endLine()
    let paragraphs = [
      rule.summary, rule.rationale, "What to do: \(rule.remedy)",
      "Standards: \(rule.standards.joined(separator: ", "))",
      rule.requirements.isEmpty ? "" : "Requirements: \(rule.requirements.joined(separator: ", "))",
    ]
    for paragraph in paragraphs where !paragraph.isEmpty {
      lines.endLine()
      write(wrapped: paragraph, to: &lines)
    }
    write(rule.triggering.first, title: "Fires on (↓ marks the place):", to: &lines)
    write(rule.nonTriggering.first, title: "Does not fire on:", to: &lines)
  }

  private static func write(wrapped text: String, to lines: inout TerminalWriter) {
    var width = 0
    for word in text.split(separator: " ") {
      if width > 0, width + word.count + 1 > 78 {
        lines.endLine()
        width = 0
      }
      lines.text(width > 0 ? " \(word)" : String(word))
      width += word.count + (width > 0 ? 1 : 0)
    }
    lines.endLine()
  }

  private static func write(_ example: RuleExample?, title: String, to lines: inout TerminalWriter) {
    guard let example else { return }
    lines.endLine()
    lines.text(title)
    lines.endLine()
    if !example.preface.isEmpty { write(wrapped: example.preface, to: &lines) }
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(24) {
      lines.text("  | \(line.prefix(110))")
      lines.endLine()
    }
  }
}
