import MailFacts
import RelayConfiguration

/// CONN108: a rule names an action that does nothing where it stands.
struct ActionWithoutEffect: Rule {
  let description = RuleDescription(
    code: "CONN108", name: "action_without_effect", severity: .warning,
    summary: "A rule of the mail server names an action that is unknown or does not work there.",
    rationale: """
      Postfix writes a warning into its log and lets the line pass, so that the rule protects nothing. On delivery \
      (smtp_header_checks) REJECT, DISCARD, HOLD and others do not work at all.
      """,
    remedy: "Write an action that works there.",
    requirements: ["C16"], standards: ["Postfix header_checks(5)"],
    triggering: [
      """
      === main.cf ===
      smtp_header_checks = pcre:outgoing
      === outgoing ===
      ↓/^X-Spam-Flag: YES/ REJECT
      """,
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      ↓/^X-Old: (.*)/ REPLACE $1
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^X-Spam-Flag: YES/ reject
      /^X-Old: (.*)/ REPLACE X-New: $1
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for check in subject.mailServer?.checks ?? [] {
      let table = check.check.table
      for (number, rule) in table.rules.enumerated() {
        do throws(HeaderAction.Failure) {
          _ = try HeaderAction(rule.sampleValue, in: check.check.place)
        } catch {
          findings.report(
            subject.place(table.file.path, rule.range), name: "\(check.check.place.rawValue), rule \(number + 1)",
            fix: error.remedy, error.message(check.check.place))
        }
      }
    }
  }
}

extension HeaderAction.Failure {
  fileprivate func message(_ place: HeaderCheckPlace) -> String {
    switch self {
    case .unknown(let name): "\(name.isEmpty ? "Nothing" : name) is no action."
    case .unsupported(let kind): "\(kind.rawValue.uppercased()) does not work in \(place.rawValue)."
    case .textMissing(let kind): "\(kind.rawValue.uppercased()) has no text."
    case .noField(let kind): "The text of \(kind.rawValue.uppercased()) is no header field."
    case .noDestination: "The action has no destination."
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .unknown: "Write an action of header_checks(5), such as IGNORE, REPLACE, PREPEND, WARN or DUNNO."
    case .unsupported: "Move the rule to the tables for mail that is received, or write WARN, IGNORE or REPLACE."
    case .textMissing, .noField: "Write a whole field behind the action, as in PREPEND X-Checked: yes."
    case .noDestination: "Write where to: transport:destination for FILTER, an address for REDIRECT and BCC."
    }
  }
}
