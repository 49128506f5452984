import InternetMessage
import MailFacts

extension FormatRules {
  static let severalFromWithoutSender = DefectRule(
    .severalFromWithoutSender,
    description: RuleDescription(
      code: "FMT034", name: "several_from_without_sender", severity: .error,
      summary: "From names several mailboxes, and no Sender field says which of them sent the message.",
      rationale: """
        The help desk takes one of them as requester, and another program takes another. Many receivers \
        refuse such mail because DMARC has no single Author Domain to check.
        """,
      remedy: "Name one mailbox in From, or add Sender with the one that submitted the message.",
      standards: ["RFC 5322 §3.6.2"],
      triggering: [
        """
        ↓From: a@example.com, b@example.com
        To: c@example.com

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com, b@example.com
        Sender: a@example.com

        Body

        """,
        """
        From: "a, b" <a@example.com>
        To: b@example.com, c@example.com

        Body

        """,
      ]))
}
