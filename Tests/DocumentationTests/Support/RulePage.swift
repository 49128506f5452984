import MailFacts
import MailRules

/// The page of one rule in the DocC catalogue, made from the rule's own description.
struct RulePage {
  let rule: RuleDescription

  var fileName: String { "\(rule.code).md" }

  var text: String {
    var lines = ["# \(rule.code) \(rule.name)", "", rule.summary, "", "## Overview", "", facts, ""]
    lines += ["### Why it matters", "", rule.rationale, "", "### What to do", "", rule.remedy, ""]
    lines += Self.section("Fires on", rule.triggering)
    lines += Self.section("Does not fire on", rule.nonTriggering)
    return lines.joined(separator: "\n")
  }

  private var facts: String {
    var facts = ["Severity: \(rule.severity.name)."]
    if !rule.standards.isEmpty { facts.append("Standards: \(rule.standards.joined(separator: ", ")).") }
    if !rule.requirements.isEmpty { facts.append("Requirements: \(rule.requirements.joined(separator: ", ")).") }
    return facts.joined(separator: " ")
  }

  private static func section(_ title: String, _ examples: [RuleExample]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["### \(title)", ""]
      + examples.flatMap { example in
        (example.preface.isEmpty ? [] : [example.preface, ""]) + block(example.text)
      }
  }

  /// An example as a block of code; what cannot be seen is written as an escape, what is long is cut.
  private static func block(_ text: String) -> [String] {
    var shown = text.split(separator: "\n", omittingEmptySubsequences: false).map { visible($0) }
    if shown.last == "" { shown.removeLast() }
    let rest = shown.count - 40
    if rest > 0 { shown = shown.prefix(40) + ["… (\(rest) lines more)"] }
    return ["~~~text"] + shown + ["~~~", ""]
  }

  private static func visible(_ line: Substring) -> String {
    let cut = line.unicodeScalars.prefix(160).map { scalar in
      switch scalar.value {
      case 0x0D: "\\r"
      case 0x00..<0x20 where scalar != "\t": "\\x" + hexadecimal(scalar.value)
      case 0x7F..<0xA0: "\\u" + hexadecimal(scalar.value)
      // A rule's example writes an octet that is not UTF-8 as a character of this range.
      case 0xE080...0xE0FF: "\\x" + hexadecimal(scalar.value & 0xFF)
      case _ where scalar.properties.generalCategory == .format: "\\u" + hexadecimal(scalar.value)
      default: String(scalar)
      }
    }.joined()
    let rest = line.unicodeScalars.count - 160
    return rest > 0 ? cut + "… (\(rest) characters more)" : cut
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return digits.count % 2 == 1 ? "0" + digits : digits
  }
}
