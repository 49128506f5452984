import HelpDesk
import MailFacts
import RelayConfiguration

/// CONN102: a rule of the mail server breaks the help desk's signature.
struct HeaderRuleHarmsSignedField: Rule {
  let description = RuleDescription(
    code: "CONN102", name: "header_rule_harms_signed_field", severity: .error,
    summary: "A rule of the mail server deletes or changes a field that the help desk has signed.",
    rationale: """
      Recipes delete MIME-Version or put a tag in front of the subject. Both fields are signed, so that the signature \
      over every notification breaks; and changes of standard fields before the final send are unsupported.
      """,
    remedy: "Let signed fields pass, or sign the message again behind the rule.",
    requirements: ["C17", "C25", "C35"], standards: ["RFC 6376 §5.4", "Postfix header_checks(5)"],
    triggering: [
      """
      === main.cf ===
      mime_header_checks = regexp:mime
      === mime ===
      ↓/^\\s*Mime-Version/ IGNORE
      """,
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      ↓/^Subject: (.*)/ REPLACE Subject: [EXT] $1
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^Subject: .*casino/ REPLACE Subject: [SPAM]
      /^Subject:/ INFO
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      redaction = { fields = ["Subject"], signs-again = true }
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^Subject: .*\\d{16}/ REPLACE Subject: [card number removed]
      /^Subject: (.*)/ REPLACE Subject: [EXT] $1
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    let effects = HeaderRuleEffect.all(in: subject) { effect, field, notification in
      let name = field.name.lowercased()
      // A declared redaction that is signed again is a purpose of the connector (C35).
      return effect.harmsField && !subject.isRedacted(name)
        && (notification.signed.contains(name) || name == "dkim-signature")
    }
    for effect in effects {
      findings.report(
        effect.place(in: subject), name: effect.name, fix: effect.fix(subject),
        "This rule \(effect.verb) \(effect.names) of \(effect.notifications.listed), and their signature breaks.")
    }
  }
}

extension ConfigurationSubject {
  /// Whether the configuration declares that a field is redacted and the message signed again.
  fileprivate func isRedacted(_ name: String) -> Bool {
    guard let redaction = connected?.connector.redaction, redaction.signsAgain == true else { return false }
    return redaction.fields.contains { $0.lowercased() == name }
  }
}
