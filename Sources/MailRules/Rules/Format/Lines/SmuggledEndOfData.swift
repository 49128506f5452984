import InternetMessage
import MailFacts

extension FormatRules {
  static let smuggledEndOfData = DefectRule(
    .loneDotBetweenBareLineEnds,
    description: RuleDescription(
      code: "FMT023", name: "smuggled_end_of_data", severity: .error,
      summary: "A line of a single dot has a bare line end next to it.",
      rationale: """
        Servers that accept bare line ends take it for the end of the message and read what follows as \
        commands: an attacker can send a second message in the name of your domain, with SPF and DMARC \
        passing.
        """,
      remedy: """
        Reject bare line ends at the first server that takes mail from outside, and update servers that \
        still accept them as the end of the data.
        """,
      standards: ["RFC 5321 §4.1.1.4", "RFC 5321 §2.3.8"],
      triggering: [
        .exactly("From: a@example.com\r\n\r\nOne\n↓.\nMAIL FROM:<b@example.com>\r\n"),
        .exactly("From: a@example.com\r\n\r\nOne\r\n↓.\nMAIL FROM:<b@example.com>\r\n"),
        .exactly("From: a@example.com\r\n\r\nOne\n↓.\r\nMAIL FROM:<b@example.com>\r\n"),
      ],
      nonTriggering: [
        .exactly("From: a@example.com\r\n\r\nOne\r\n.\r\nTwo\r\n"),
        .exactly("From: a@example.com\r\n\r\nOne\n..\nTwo\r\n"),
        .exactly("From: a@example.com\r\n\r\nOne\n.profile\r\n"),
      ]))
}
