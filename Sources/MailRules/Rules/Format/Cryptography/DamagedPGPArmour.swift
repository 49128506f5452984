import InternetMessage
import MailFacts

extension FormatRules {
  static let damagedPGPArmour = FormatRule(
    reportDamagedPGPArmour,
    description: RuleDescription(
      code: "FMT107", name: "damaged_pgp_armour", severity: .warning,
      summary: "An armoured PGP block in the text has no end line.",
      rationale: "The block was cut or wrapped on the way and can neither be decrypted nor checked.",
      remedy: """
        Look for line wrapping, disclaimers and size limits between the sender and here; PGP/MIME survives \
        relays better.
        """,
      standards: ["RFC 9580 §6.2"],
      triggering: [
        """
        From: a@example.com

        Hello
        ↓-----BEGIN PGP MESSAGE-----

        hQEMA1
        =abcd

        """,
        """
        From: a@example.com

        ↓-----BEGIN PGP SIGNED MESSAGE-----
        Hash: SHA256

        Hello

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com

        -----BEGIN PGP MESSAGE-----

        hQEMA1
        =abcd
        -----END PGP MESSAGE-----

        """,
        """
        From: a@example.com

        > -----BEGIN PGP MESSAGE-----
        >\u{20}
        > hQEMA1
        > =abcd
        >\u{20}

        """,
        """
        From: a@example.com

        the line -----BEGIN PGP MESSAGE----- begins it

        """,
      ]))

  private static func reportDamagedPGPArmour(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices where message.parts[part].structure == .leaf {
      guard message.first(.contentType, of: part) == nil || message.states("text", "plain", part: part) else {
        continue
      }
      let body = message.parts[part].body
      message.octets.withOctetView { view in
        guard let begin = view.firstLine(beginningWith: armourBegin, in: body) else { return }
        if view.firstLine(beginningWith: armourEnd, in: begin..<body.upperBound) == nil {
          findings.report(at: begin..<begin + armourBegin.count, part: part, "This PGP block has no end line.")
        }
      }
    }
  }

  private static let armourBegin = Array("-----BEGIN PGP ".utf8)
  private static let armourEnd = Array("-----END PGP ".utf8)
}
