import InternetMessage
import MailFacts

extension FormatRules {
  static let emptySubject = FormatRule(
    reportEmptySubject,
    description: RuleDescription(
      code: "FMT136", name: "empty_subject", severity: .info,
      summary: "The message has no subject.",
      rationale: """
        The ticket gets a title made from its first words, or none; agents cannot tell such tickets apart, \
        and spam filters count it.
        """,
      remedy: "Ask the sender's form or program to fill in a subject.",
      standards: ["RFC 5322 §3.6.5"],
      triggering: [
        """
        From: a@example.com
        ↓Subject:

        Body

        """,
        """
        From: a@example.com
        ↓Subject:
         \u{20}

        Body

        """,
        """
        From: a@example.com
        ↓
        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: ?

        Body

        """,
        """
        From: a@example.com
        Subject:
         Hello

        Body

        """,
      ]))

  private static func reportEmptySubject(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    guard let field = message.first(.subject) else {
      findings.report(missing: "Subject", "There is no Subject field.")
      return
    }
    if field.body.allSatisfy({ message.octets[$0].isFoldingWhiteSpace }) {
      findings.report(field, "The Subject field is empty.")
    }
  }
}
