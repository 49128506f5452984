import HelpDesk
import MailFacts

/// CONN016: the way to Microsoft's servers is not the supported one.
struct MicrosoftSubmission: Rule {
  let description = RuleDescription(
    code: "CONN016", name: "microsoft_submission", severity: .error,
    summary: "The settings for Microsoft's cloud mail are not those that work with the connector.",
    rationale: """
      Submission goes to smtp.office365.com, port 587 or 25, with SMTP AUTH enabled for the mailbox. Policies for \
      device platforms that block Linux block the help desk.
      """,
    remedy: """
      Use smtp.office365.com with port 587, enable SMTP AUTH for the mailbox, and except the login from device \
      policies.
      """,
    requirements: ["C22"], standards: ["Microsoft 365: authenticated client SMTP submission"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      provider = "microsoft-365"
      outgoing = { host = "smtp.office365.com", port = ↓465 }
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      provider = "microsoft-365"
      outgoing = { host = ↓"mail.example.com", port = 587 }
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      provider = "exchange-online"
      outgoing = { smtp-auth-enabled = ↓false }
      """,
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      provider = "microsoft-365"
      outgoing = { host = "smtp.office365.com", port = 587, smtp-auth-enabled = true }
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "outbound-only"
      provider = "postfix"
      outgoing = { host = "mail.example.com", port = 465 }
      """,
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let connector = subject.connected?.connector, let outgoing = connector.outgoing,
      connector.provider == .microsoft365 || connector.provider == .exchangeOnline
    else { return }
    func report(_ key: String, _ fix: String, _ text: String) {
      let path = "connector.outgoing.\(key)"
      findings.report(subject.place(of: path), name: path, fix: fix, text)
    }
    if let host = outgoing.host, host.lowercased() != "smtp.office365.com" {
      report("host", "Write host = \"smtp.office365.com\".", "Mail is handed to \(host).")
    }
    if let port = outgoing.port, port != 587, port != 25 {
      report("port", "Write port = 587.", "Port \(port) is no port for submission at Microsoft.")
    }
    if outgoing.isAuthenticationEnabled == false {
      report(
        "smtp-auth-enabled", "Run Set-CASMailbox -Identity MAILBOX -SmtpClientAuthenticationDisabled $false.",
        "SMTP AUTH is off for the mailbox.")
    }
    if outgoing.blocksLinux == true {
      report(
        "blocks-linux", "Except the mailbox from the policy for device platforms.",
        "A policy for device platforms blocks Linux clients, as those of the help desk are.")
    }
  }
}
