import HelpDesk
import MailFacts

/// CONN020: old credentials are still valid.
struct RotationOpen: Rule {
  let description = RuleDescription(
    code: "CONN020", name: "rotation_open", severity: .warning,
    summary: "Old credentials are still valid beside the new ones.",
    rationale: """
      Two sets of incoming credentials may be valid for a while, not for good: the old one is what was to be got \
      rid of.
      """,
    remedy: """
      Drop the old credentials in the help desk, then remove old-credentials and rotation-began.
      """,
    requirements: ["C28"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      incoming = { credentials = "env:NEW", old-credentials = "env:OLD", rotation-began = ↓"2026-01-05T00:00:00Z" }
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      incoming = { credentials = "env:NEW", old-credentials = "env:OLD", rotation-began = "2026-03-10T00:00:00Z" }
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      incoming = { credentials = "env:NEW" }
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector else { return }
    for (key, endpoint) in [("incoming", connector.incoming), ("outgoing", connector.outgoing)] {
      guard let endpoint, endpoint.oldCredentials != nil, let began = endpoint.rotationBegan else { continue }
      let days = (subject.now - began) / 86_400
      guard days > Self.days else { continue }
      let path = "connector.\(key).rotation-began"
      findings.report(subject.place(of: path), name: path, "The rotation began \(days) days ago.")
    }
  }
}

extension RotationOpen {
  /// How many days two sets of credentials may be in use.
  fileprivate static var days: Int64 { 30 }
}
