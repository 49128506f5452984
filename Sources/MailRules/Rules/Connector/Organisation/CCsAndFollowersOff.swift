import HelpDesk
import MailFacts

/// CONN002: CCs and followers are off.
struct CCsAndFollowersOff: Rule {
  let description = RuleDescription(
    code: "CONN002", name: "ccs_and_followers_off", severity: .error,
    summary: "CCs and followers are not enabled on the account.",
    rationale: """
      The connector needs the setting: without it the help desk does not offer the connector, or mail to CCs \
      leaves another way.
      """,
    remedy: "Enable CCs and followers in the help desk, then write ccs-and-followers = true.",
    requirements: ["C4"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      ccs-and-followers = ↓false
      [connector]
      mode = "bidirectional"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      ccs-and-followers = true
      [connector]
      mode = "bidirectional"
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let organisation = subject.connected, organisation.ccsAndFollowers == false else { return }
    findings.report(
      subject.place(of: "organisation.ccs-and-followers"), name: "organisation.ccs-and-followers",
      "CCs and followers are off.")
  }
}
