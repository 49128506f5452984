import InternetMessage
import MailFacts

extension FormatRules {
  static let invalidBoundary = DefectRule(
    .invalidBoundary,
    description: RuleDescription(
      code: "FMT071", name: "invalid_boundary", severity: .warning,
      summary: "A boundary is longer than 70 characters, ends in a space, or has a forbidden character.",
      rationale: """
        Strict readers do not find such a boundary, and gateways that write the field again may change it, \
        so that the parts are lost.
        """,
      remedy: "Let the sending program make boundaries of letters and digits.",
      standards: ["RFC 2046 §5.1.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/mixed; boundary="b*1"

        --b*1

        Body
        --b*1--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: multipart/mixed;
         boundary=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb

        --bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb

        Body
        --bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="=_b'()+_,-./:=? 1"

        --=_b'()+_,-./:=? 1

        Body
        --=_b'()+_,-./:=? 1--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed;
         boundary=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb

        --bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb

        Body
        --bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb--

        """,
      ]))
}
