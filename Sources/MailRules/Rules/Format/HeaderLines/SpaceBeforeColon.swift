import InternetMessage
import MailFacts

extension FormatRules {
  static let spaceBeforeColon = DefectRule(
    .spaceBeforeColon,
    description: RuleDescription(
      code: "FMT003", name: "space_before_colon", severity: .warning,
      summary: "White space stands between a field name and its colon.",
      rationale: """
        The form is obsolete. Some gateways do not recognise the field then, so that a second Subject or \
        Date is added beside it, and relaxed signatures survive where simple ones break.
        """,
      remedy: "Let the sending program write the colon directly behind the name.",
      standards: ["RFC 5322 §4.5"],
      triggering: [
        """
        From: a@example.com
        Subject↓ : Hello

        Body

        """,
        """
        From↓\u{0009}: a@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: Hello : again

        Body

        """,
        """
        From:a@example.com

        Subject : Hello

        """,
      ]))
}
