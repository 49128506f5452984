import HelpDesk
import MailFacts

/// CONN027: redacted mail is not signed again.
struct DeclaredRedactionNotSigned: Rule {
  let description = RuleDescription(
    code: "CONN027", name: "declared_redaction_not_signed", severity: .error,
    summary: "Mail is redacted before the final send and not signed again.",
    rationale: """
      Redaction for compliance is a purpose of the connector, and breaks the signature of the help desk. It is \
      legitimate when the organisation signs the message again afterwards.
      """,
    remedy: "Let the signing milter run behind the redaction, then write signs-again = true.",
    requirements: ["C35"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      redaction = ↓{ fields = ["Subject"] }
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      redaction = { fields = ["Subject"], signs-again = true }
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let redaction = subject.connected?.connector.redaction, redaction.signsAgain != true,
      !redaction.fields.isEmpty || redaction.body == true
    else { return }
    let what = redaction.fields + (redaction.body == true ? ["the body"] : [])
    findings.report(
      subject.place(of: "connector.redaction"), name: "connector.redaction",
      "\(what.listed) \(what.count == 1 ? "is" : "are") redacted, and nothing says that the message is signed again.")
  }
}
