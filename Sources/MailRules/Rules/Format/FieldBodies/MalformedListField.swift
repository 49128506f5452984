import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedListField = DefectRule(
    .malformedListField,
    description: RuleDescription(
      code: "FMT050", name: "malformed_list_field", severity: .warning,
      summary: "A List- field holds no address in angle brackets.",
      rationale: """
        Mail clients and the help desk ignore the field then: no unsubscribe button appears, and mail of a \
        list is not recognised as such.
        """,
      remedy: """
        Let the list or bulk mailer write each address as <mailto:…> or <https://…>, separated by commas.
        """,
      standards: ["RFC 2369 §2", "RFC 2919 §3"],
      triggering: [
        """
        From: a@example.com
        List-Unsubscribe: ↓https://example.com/leave

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        List-Unsubscribe: <https://example.com/leave>, <mailto:leave@example.com>

        Body

        """,
        """
        From: a@example.com
        List-Post: NO (announcements only)

        Body

        """,
      ]))
}
