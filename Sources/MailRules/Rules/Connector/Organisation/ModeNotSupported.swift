import HelpDesk
import MailFacts

/// CONN015: the provider cannot do what the mode needs.
struct ModeNotSupported: Rule {
  let description = RuleDescription(
    code: "CONN015", name: "mode_not_supported", severity: .error,
    summary: "The mail service cannot relay for a bidirectional connector.",
    rationale: """
      Cloud mail of Microsoft and Google cannot authenticate a relay of outgoing mail to other systems, so that \
      incoming mail never reaches the help desk over an authenticated connection.
      """,
    remedy: "Write mode = \"outbound-only\", and forward incoming mail in the ordinary way.",
    requirements: ["C22"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      provider = ↓"microsoft-365"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      provider = "microsoft-365"
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      provider = "postfix"
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector, connector.mode == .bidirectional,
      let provider = connector.provider, provider.cannotRelayAuthenticated
    else { return }
    findings.report(
      subject.place(of: "connector.provider"), name: "connector.provider",
      "\(provider.rawValue) supports outbound-only and not bidirectional.")
  }
}
