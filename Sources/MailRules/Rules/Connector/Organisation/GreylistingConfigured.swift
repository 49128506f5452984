import HelpDesk
import MailFacts

/// CONN009: the organisation greylists.
struct GreylistingConfigured: Rule {
  let description = RuleDescription(
    code: "CONN009", name: "greylisting_configured", severity: .warning,
    summary: "The organisation greylists incoming mail.",
    rationale: """
      Greylisting refuses the first attempt of a sender. Verification mail times out, and notifications arrive \
      late or from a default address.
      """,
    remedy: """
      Let the networks of the help desk pass without greylisting, then write greylisting = false.
      """,
    requirements: ["C12"], standards: ["RFC 6647 §2"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      greylisting = ↓true
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      greylisting = false
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard subject.connected?.connector.greylisting == true else { return }
    findings.report(subject.place(of: "connector.greylisting"), name: "connector.greylisting", "Greylisting is on.")
  }
}
