import InternetMessage
import MailFacts
import MailRules
import Testing

extension RuleDescription {
  /// Every example of the rule with both line ends, or once when it is exact.
  func runs(of examples: [RuleExample]) -> [ExampleRun] {
    examples.enumerated().flatMap { number, example in
      (example.exact ? ["\n"] : ["\n", "\r\n"]).map { lineEnd in
        ExampleRun(rule: self, number: number + 1, example: example, lineEnd: lineEnd)
      }
    }
  }
}

/// One example of one rule with one sort of line end.
struct ExampleRun: CustomTestStringConvertible, Sendable {
  let rule: RuleDescription
  let number: Int
  let example: RuleExample
  let lineEnd: String

  var testDescription: String { "\(rule.code) \(rule.name), example \(number), \(lineEnd == "\n" ? "LF" : "CRLF")" }

  /// What the given rules find in the example, and where its mark stands.
  func judged(by rules: [any Rule<MessageFacts>]) -> (findings: [Finding], marked: Int?) {
    let (octets, marked) = example.octets(lineEnd: lineEnd)
    let message = Message(octets)
    let facts = MessageFacts(message, context: example.context)
    let engine = RuleEngine(rules: rules, selection: RuleSelection())
    return (engine.judge(facts, message: message), marked)
  }
}
