import InternetMessage
import MailFacts

extension FormatRules {
  static let fieldWithoutColon = DefectRule(
    .fieldWithoutColon,
    description: RuleDescription(
      code: "FMT001", name: "field_without_colon", severity: .error,
      summary: "A line of the header is no field, because it has no colon.",
      rationale: """
        Some servers end the header at such a line and show the fields behind it as text of the ticket. What \
        the sender meant as Reply-To or Auto-Submitted then no longer counts, and the thread or the loop \
        protection is lost.
        """,
      remedy: """
        Find the filter, disclaimer tool or script that writes the line, and let it write Name: value or \
        nothing; a continuation must begin with a space.
        """,
      standards: ["RFC 5322 §2.2"],
      triggering: [
        """
        From: a@example.com
        ↓scanned by the gateway
        Subject: Hello

        Body

        """,
        """
        From: a@example.com
        Subject: A long
        ↓subject
        To: b@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: A long
         subject
        To: b@example.com

        scanned by the gateway

        """,
        """
        From: a@example.com
        X-Empty:
        To: b@example.com

        Body

        """,
      ]))
}
