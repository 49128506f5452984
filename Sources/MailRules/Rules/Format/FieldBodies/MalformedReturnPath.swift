import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedReturnPath = DefectRule(
    .malformedReturnPath, .repeatedReturnPath,
    description: RuleDescription(
      code: "FMT048", name: "malformed_return_path", severity: .warning,
      summary: "The Return-Path field holds no reverse path, or stands more than once.",
      rationale: """
        Whether mail is automatic is judged by its reverse path: with an unreadable one, or with two, a \
        delivery report may be answered and a loop begins.
        """,
      remedy: """
        Let only the last delivering server write the field, as <address> or <>, and remove older ones when \
        a message is sent again.
        """,
      standards: ["RFC 5321 §4.4"],
      triggering: [
        """
        Return-Path: ↓nobody
        From: a@example.com

        Body

        """,
        """
        Return-Path: <a@example.com>
        ↓Return-Path: <>
        From: a@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        Return-Path: <>
        From: a@example.com

        Body

        """,
        """
        Return-Path: <a@example.com>
        From: a@example.com

        Body

        """,
      ]))
}
