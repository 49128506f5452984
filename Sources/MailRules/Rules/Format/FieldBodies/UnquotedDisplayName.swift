import InternetMessage
import MailFacts

extension FormatRules {
  static let unquotedDisplayName = DefectRule(
    .unquotedDisplayName,
    description: RuleDescription(
      code: "FMT052", name: "unquoted_display_name", severity: .warning,
      summary: "A display name holds characters that it may hold in quotes only.",
      rationale: """
        Relays put such a name in quotes or encode it, which breaks a signature over the field, and some \
        programs cut the name at the character.
        """,
      remedy: "Let the sending program put the display name in quotes.",
      requirements: ["C25"],
      standards: ["RFC 5322 §3.2.5"],
      triggering: [
        """
        From: Support ↓[Example] <a@example.com>

        Body

        """,
        """
        From: a@example.com
        To: b↓@example.com <b@example.com>

        Body

        """,
      ],
      nonTriggering: [
        """
        From: "Support [Example]" <a@example.com>

        Body

        """,
        """
        From: Support (Example) <a@example.com>

        Body

        """,
      ]))
}
