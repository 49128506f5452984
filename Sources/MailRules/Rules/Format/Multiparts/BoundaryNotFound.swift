import InternetMessage
import MailFacts

extension FormatRules {
  static let boundaryNotFound = DefectRule(
    .boundaryNotFound,
    description: RuleDescription(
      code: "FMT072", name: "boundary_not_found", severity: .error,
      summary: "The boundary of a multipart never occurs in its body.",
      rationale: """
        No part can be found: the ticket is empty or shows the source. Usually a gateway replaced the body \
        or the boundary, and with it broke the signature.
        """,
      remedy: """
        Compare with the message at the hop before; a program that writes a new body must write a new \
        Content-Type as well.
        """,
      requirements: ["C25"],
      standards: ["RFC 2046 §5.1.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --c

        Body
        --c--
        ↓
        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        removed by the gateway
        ↓
        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        preamble
        --b

        Body
        --b--

        """
      ]))
}
