import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedAutoSubmitted = DefectRule(
    .malformedAutoSubmitted,
    description: RuleDescription(
      code: "FMT049", name: "malformed_auto_submitted", severity: .warning,
      summary: "The Auto-Submitted field holds no keyword.",
      rationale: """
        The field tells other systems not to answer. Without a keyword they may take the message for one \
        written by a person, and two systems begin to answer each other.
        """,
      remedy: """
        Let the sending program write auto-generated or auto-replied, and keep filters from emptying the \
        field.
        """,
      standards: ["RFC 3834 §5"],
      triggering: [
        """
        From: a@example.com
        Auto-Submitted:↓

        Body

        """,
        """
        From: a@example.com
        Auto-Submitted: (a comment)↓

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Auto-Submitted: auto-generated

        Body

        """,
        """
        From: a@example.com
        Auto-Submitted: auto-replied (vacation); owner-email="a@example.com"

        Body

        """,
      ]))
}
