import InternetMessage
import MailFacts

extension FormatRules {
  static let missingMIMEVersion = DefectRule(
    .missingMIMEVersion,
    description: RuleDescription(
      code: "FMT060", name: "missing_mime_version", severity: .warning,
      summary: "There are MIME fields but no MIME-Version field.",
      rationale: """
        Readers may ignore the MIME fields and show the raw body. The field is signed in mail from the help \
        desk: a relay that removes it breaks the signature.
        """,
      remedy: "Let the sending program write MIME-Version: 1.0, and remove filters that delete the field.",
      requirements: ["C25"],
      standards: ["RFC 2045 §4"],
      triggering: [
        """
        From: a@example.com
        ↓Content-Type: text/html

        <p>Body</p>

        """,
        """
        From: a@example.com
        ↓Content-Transfer-Encoding: base64

        Qm9keQ==

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/html

        <p>Body</p>

        """,
        """
        From: a@example.com

        Content-Type: text/html

        """,
      ]))
}
