import HelpDesk
import MailFacts

/// CONN021: mail of the native addresses is blocked.
struct NativeMailBlocked: Rule {
  let description = RuleDescription(
    code: "CONN021", name: "native_mail_blocked", severity: .error,
    summary: "The organisation blocks mail from native support addresses.",
    rationale: """
      When credentials are rotated, the help desk writes to administrators from a native address. Blocked, they \
      never learn of it, and mail that falls back to a default address is lost.
      """,
    remedy: """
      Let mail from the subdomain of the account at zendesk.com pass, then write blocks-native-mail = false.
      """,
    requirements: ["C28", "C21"], standards: ["Zendesk Support: authenticated SMTP connector"],
    triggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      blocks-native-mail = ↓true
      """
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      blocks-native-mail = false
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard subject.connected?.connector.blocksNativeMail == true else { return }
    findings.report(
      subject.place(of: "connector.blocks-native-mail"), name: "connector.blocks-native-mail",
      "Mail from native support addresses is blocked.")
  }
}
