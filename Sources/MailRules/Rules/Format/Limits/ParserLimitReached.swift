import InternetMessage
import MailFacts

extension FormatRules {
  static let parserLimitReached = DefectRule(
    .nestedTooDeeply, .tooManyParts, .tooManyHeaderFields, .headerTooLarge, .tooManyParameters,
    description: RuleDescription(
      code: "FMT090", name: "parser_limit_reached", severity: .error,
      summary: "The message goes beyond a limit of the parser, so that the rest of it was not looked at.",
      rationale: """
        No honest mail nests, divides or repeats so much. Servers on the way have limits of their own and \
        refuse, cut or skip the message; what is hidden behind the limit is checked by nobody.
        """,
      remedy: "Refuse such mail at the border. If it is honest, raise the limit in the configuration.",
      standards: ["RFC 2046 §5.1", "RFC 5322 §3.6"],
      triggering: [
        RuleExample(
          stringLiteral: "From: a@example.com\nMIME-Version: 1.0\nContent-Disposition: attachment"
            + String(repeating: "; a=b", count: 256) + "; ↓a=b\n\nBody\n")
      ],
      nonTriggering: [
        RuleExample(
          stringLiteral: "From: a@example.com\nMIME-Version: 1.0\nContent-Disposition: attachment"
            + (0..<256).map { "; a\($0)=b" }.joined() + "\n\nBody\n")
      ]))
}
