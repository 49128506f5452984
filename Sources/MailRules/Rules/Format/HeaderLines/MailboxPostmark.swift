import InternetMessage
import MailFacts

extension FormatRules {
  static let mailboxPostmark = DefectRule(
    .mailboxPostmark,
    description: RuleDescription(
      code: "FMT008", name: "mailbox_postmark", severity: .info,
      summary: "A mailbox's From line stands where the first header field should be.",
      rationale: """
        The line belongs to the file format of a mailbox, not to the message. When a message is handed on \
        with it, some servers treat everything as body, and others refuse it.
        """,
      remedy: "Strip the line when messages are taken from an mbox file and sent again.",
      standards: ["RFC 4155"],
      triggering: [
        """
        ↓From a@example.com Mon Mar  2 10:00:00 2026
        From: a@example.com
        Subject: Hello

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: Hello

        From a@example.com Mon Mar  2 10:00:00 2026

        """,
        """
        From: a@example.com

        From the beginning

        """,
      ]))
}
