import InternetMessage
import MailFacts

extension FormatRules {
  static let brokenParameterContinuation = DefectRule(
    .brokenParameterContinuation,
    description: RuleDescription(
      code: "FMT065", name: "broken_parameter_continuation", severity: .warning,
      summary: "The numbered pieces of a parameter have a gap, or their encoding cannot be read.",
      rationale: """
        Part of a file name is missing then. A relay that folds or reorders parameters by its own rules is a \
        usual cause.
        """,
      remedy: """
        Let the sending program number the pieces from 0 without gaps and encode them as RFC 2231 says.
        """,
      standards: ["RFC 2231 §3", "RFC 2231 §4"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename*0="one"; ↓filename*2="three"

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename*0="one"; filename*1="two"

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.txt

        Body

        """,
      ]))
}
