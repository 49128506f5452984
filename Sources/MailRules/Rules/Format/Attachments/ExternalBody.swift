import InternetMessage
import MailFacts

extension FormatRules {
  static let externalBody = FormatRule(
    reportExternalBody,
    description: RuleDescription(
      code: "FMT114", name: "external_body", severity: .warning,
      summary: "An attachment is not in the message but a reference to another place.",
      rationale: """
        The help desk shows an empty attachment. What the recipient would fetch can change after filters \
        have looked at it, so that many servers refuse such mail.
        """,
      remedy: "Attach the file itself, or write the link into the text.",
      standards: ["RFC 2046 §5.2.3"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        ↓Content-Type: message/external-body; access-type=URL; URL="https://example.com/a.pdf"

        Content-Type: application/pdf

        --b--

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: text/plain

        https://example.com/a.pdf
        --b--

        """
      ]))

  private static func reportExternalBody(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices where message.states("message", "external-body", part: part) {
      findings.report(
        at: message.place(of: .contentType, in: part), part: part, "The content of this part is somewhere else.")
    }
  }
}
