import HelpDesk
import MailFacts

/// CONN014: a verification has failed.
struct VerificationFailed: Rule {
  let description = RuleDescription(
    code: "CONN014", name: "verification_failed", severity: .error,
    summary: "A verification of the connector has failed.",
    rationale: """
      While it fails, outgoing mail may leave from a default support address instead, and the organisation does \
      not see it.
      """,
    remedy: "Mend the path, then start the verification again in the help desk.",
    requirements: ["C20", "C21"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", outgoing-status = ↓"failed" }]
      [connector]
      mode = "outbound-only"
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      support-addresses = [{ address = "support@example.com", outgoing-status = "verified" }]
      [connector]
      mode = "outbound-only"
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for verification in subject.verifications where verification.state == .failed {
      findings.report(
        subject.place(of: verification.path), name: verification.path,
        "\(verification.what) of \(verification.name) has failed.")
    }
  }
}
