import InternetMessage
import MailFacts

extension FormatRules {
  static let obsoleteAddress = DefectRule(
    .obsoleteAddress,
    description: RuleDescription(
      code: "FMT044", name: "obsolete_address", severity: .info,
      summary: "An address is written in an obsolete form.",
      rationale: """
        Routes, spaces around dots and empty list elements must be accepted, but relays rewrite them to the \
        new form, which breaks a signature over the field.
        """,
      remedy: "Update the sending program, so that it writes plain addresses.",
      standards: ["RFC 5322 §4.4"],
      triggering: [
        """
        From: a@example.com
        To: <↓@relay.example:b@example.com>

        Body

        """,
        """
        From: a@example.com
        To: b@example.com,↓, c@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        To: b@example.com, c@example.com

        Body

        """,
        """
        From: a@example.com
        To: "b . c"@example.com

        Body

        """,
      ]))
}
