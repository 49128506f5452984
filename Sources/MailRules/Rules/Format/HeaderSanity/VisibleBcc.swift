import InternetMessage
import MailFacts

extension FormatRules {
  static let visibleBcc = FormatRule(
    reportVisibleBcc,
    description: RuleDescription(
      code: "FMT139", name: "visible_bcc", severity: .warning,
      summary: "The message still names its blind copies.",
      rationale: """
        Every recipient can read whom the sender wanted to hide. The help desk may add these people to the \
        ticket.
        """,
      remedy: "Let the sending program or the first relay remove the Bcc field.",
      requirements: ["C31"],
      standards: ["RFC 5322 §3.6.3", "RFC 5321 §7.2"],
      triggering: [
        """
        From: a@example.com
        ↓Bcc: b@example.com

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        Bcc:

        Body

        """,
        """
        From: a@example.com
        Bcc: undisclosed-recipients:; (hidden)

        Body

        """,
        """
        From: a@example.com
        X-Bcc: b@example.com

        Bcc: b@example.com

        """,
      ]))

  private static func reportVisibleBcc(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for field in message.fields() where field.kind == .bcc {
      // A field without an address only says that there are blind copies (RFC 5322, section 3.6.3).
      let list = message.octets.withOctetView { AddressList.parse($0, field.body).value }
      if let list, !list.mailboxes.isEmpty { findings.report(field, "This Bcc field was not removed.") }
    }
  }
}
