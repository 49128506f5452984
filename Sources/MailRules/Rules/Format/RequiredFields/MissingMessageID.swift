import InternetMessage
import MailFacts

extension FormatRules {
  static let missingMessageID = DefectRule(
    .missingMessageID,
    description: RuleDescription(
      code: "FMT032", name: "missing_message_id", severity: .warning,
      summary: "The message has no Message-ID field.",
      rationale: """
        Answers cannot refer to the message, so that they open new tickets instead of joining their thread, \
        and duplicates are not recognised.
        """,
      remedy: "Let the sending program or the first relay add a Message-ID before the message is signed.",
      standards: ["RFC 5322 §3.6.4"],
      triggering: [
        """
        From: a@example.com
        Date: Mon, 2 Mar 2026 10:00:00 +0000
        ↓
        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        Message-ID: <1@example.com>

        Body

        """,
        """
        From: a@example.com
        Message-Id: <2@example.com>

        Body

        """,
      ]))
}
