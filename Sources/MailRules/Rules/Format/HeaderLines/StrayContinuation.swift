import InternetMessage
import MailFacts

extension FormatRules {
  static let strayContinuation = DefectRule(
    .headerBeginsWithContinuation,
    description: RuleDescription(
      code: "FMT004", name: "stray_continuation", severity: .error,
      summary: "The header begins with a continuation line that continues nothing.",
      rationale: """
        Something cut the first field off, or put white space in front of it. Servers either join the line \
        to a trace field of their own or end the header there, so that the whole message may turn up as text \
        in the ticket.
        """,
      remedy: """
        Look at the hop that handed the message over: a filter that removes the first field must remove its \
        continuation lines too.
        """,
      standards: ["RFC 5322 §2.2.3"],
      triggering: [
        """
        ↓ by mx.example.com with ESMTP
        From: a@example.com

        Body

        """,
        """
        ↓\u{0009}From: a@example.com
        To: b@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        Received: from mail.example.net
         by mx.example.com with ESMTP; Mon, 2 Mar 2026 10:00:00 +0000
        From: a@example.com

        Body

        """,
        """
        From: a@example.com

         by mx.example.com

        """,
      ]))
}
