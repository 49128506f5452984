import InternetMessage
import MailFacts

extension FormatRules {
  static let partialMessage = FormatRule(
    reportPartialMessage,
    description: RuleDescription(
      code: "FMT113", name: "partial_message", severity: .warning,
      summary: "The message is one piece of a message that was divided.",
      rationale: """
        The help desk does not put the pieces together: each opens a ticket of its own that nobody can read. \
        Dividing a message is also a way past virus filters, so that many servers refuse it.
        """,
      remedy: "Switch off the dividing of large messages in the sending program.",
      standards: ["RFC 2046 §5.2.2"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: message/partial; id="1@example.com"; number=1; total=2

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: message/rfc822

        From: b@example.com

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain

        Content-Type: message/partial

        """,
      ]))

  private static func reportPartialMessage(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices where message.states("message", "partial", part: part) {
      findings.report(
        at: message.place(of: .contentType, in: part), part: part, "This is one piece of a divided message.")
    }
  }
}
