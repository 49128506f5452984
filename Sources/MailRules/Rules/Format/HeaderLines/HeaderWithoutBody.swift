import InternetMessage
import MailFacts

extension FormatRules {
  static let headerWithoutBody = DefectRule(
    .headerWithoutBody,
    description: RuleDescription(
      code: "FMT007", name: "header_without_body", severity: .info,
      summary: "The message or part ends inside of its header, so that there is no body.",
      rationale: """
        A message cut off in the header was often cut by a size limit or a broken connection. The help desk \
        opens an empty ticket from it.
        """,
      remedy: """
        If the message should have a text, compare it with the copy at the hop before and look for limits \
        and time-outs there.
        """,
      standards: ["RFC 5322 §2.1"],
      triggering: [
        """
        From: a@example.com
        Subject: Hello
        ↓
        """,
        """
        From: a@example.com
        ↓
        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        Subject: Hello


        """,
        """
        From: a@example.com

        Body

        """,
      ]))
}
