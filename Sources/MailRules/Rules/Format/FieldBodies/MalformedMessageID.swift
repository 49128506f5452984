import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedMessageID = DefectRule(
    .malformedMessageID,
    description: RuleDescription(
      code: "FMT045", name: "malformed_message_id", severity: .warning,
      summary: "A message identifier is not of the form <left@right>, or Message-ID holds more than one.",
      rationale: """
        Servers replace such identifiers by their own, and answers then refer to one that the help desk does \
        not know: they open a new ticket.
        """,
      remedy: """
        Let the sending program write one identifier in angle brackets, with one at sign and without spaces, and one such \
        identifier in Message-ID.
        """,
      standards: ["RFC 5322 §3.6.4"],
      triggering: [
        """
        From: a@example.com
        Message-ID: ↓20260302.1

        Body

        """,
        """
        From: a@example.com
        Message-ID: ↓<20260302.1>

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Message-ID: <20260302.1@example.com>

        Body

        """,
        """
        From: a@example.com
        References: <1@example.com>
         <2@example.com>

        Message-ID: 1

        """,
      ]))
}
