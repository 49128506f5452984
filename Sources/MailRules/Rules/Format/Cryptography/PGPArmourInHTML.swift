import InternetMessage
import MailFacts

extension FormatRules {
  static let pgpArmourInHTML = FormatRule(
    reportPGPArmourInHTML,
    description: RuleDescription(
      code: "FMT108", name: "pgp_armour_in_html", severity: .warning,
      summary: "An armoured PGP message stands in HTML.",
      rationale: """
        HTML folds its lines and replaces characters, so that most programs can neither decrypt the block \
        nor check its signature. Gateways that convert text to HTML are a usual cause.
        """,
      remedy: "Send encrypted or signed text as text/plain or as PGP/MIME, and exempt it from conversion.",
      standards: ["RFC 9580 §6.2", "RFC 3156 §1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/html

        <pre>
        ↓-----BEGIN PGP MESSAGE-----

        hQEMA1
        =abcd
        -----END PGP MESSAGE-----
        </pre>

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain

        -----BEGIN PGP MESSAGE-----

        hQEMA1
        =abcd
        -----END PGP MESSAGE-----

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/html

        <p>It begins with -----BEGIN PGP MESSAGE-----</p>

        """,
      ]))

  private static func reportPGPArmourInHTML(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices where message.states("text", "html", part: part) {
      let body = message.parts[part].body
      message.octets.withOctetView { view in
        guard let begin = view.firstLine(beginningWith: armourBegin, in: body) else { return }
        // A key may be shown anywhere; only what is to be decrypted or checked comes to harm.
        let kind = begin + armourBegin.count..<body.upperBound
        guard view.starts(kind, with: "MESSAGE-") || view.starts(kind, with: "SIGNED MESSAGE-") else { return }
        findings.report(at: begin..<kind.lowerBound, part: part, "This PGP block stands in HTML.")
      }
    }
  }

  private static let armourBegin = Array("-----BEGIN PGP ".utf8)
}
