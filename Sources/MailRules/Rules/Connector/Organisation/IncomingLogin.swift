import HelpDesk
import MailFacts

/// CONN017: the login at the help desk has the wrong form.
struct IncomingLogin: Rule {
  let description = RuleDescription(
    code: "CONN017", name: "incoming_login", severity: .error,
    summary: "The login by which the organisation hands mail to the help desk has the wrong form.",
    rationale: """
      The help desk takes AUTH PLAIN alone. Where a mail service wants an address as user name, it is \
      SUBDOMAIN@SUBDOMAIN.zendesk.com, and that address must exist on the account.
      """,
    remedy: """
      Use PLAIN, and the user name that the help desk has shown or SUBDOMAIN@SUBDOMAIN.zendesk.com.
      """,
    requirements: ["C23"], standards: ["RFC 4616 §2"],
    triggering: [
      """
      === mailloop.toml ===
      [organisation]
      accounts = [{ subdomain = "example" }]
      [connector]
      mode = "bidirectional"
      incoming = { user = ↓"relay@example.com", authentication = ["PLAIN"] }
      """,
      """
      === mailloop.toml ===
      [connector]
      mode = "bidirectional"
      incoming = { authentication = ↓["CRAM-MD5"] }
      """,
    ],
    nonTriggering: [
      """
      === mailloop.toml ===
      [organisation]
      accounts = [{ subdomain = "example" }]
      [connector]
      mode = "bidirectional"
      incoming = { user = "example@example.zendesk.com", authentication = ["LOGIN", "PLAIN"] }
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    guard let organisation = subject.connected, organisation.connector.mode == .bidirectional,
      let incoming = organisation.connector.incoming
    else { return }
    if !incoming.mechanisms.isEmpty, !incoming.mechanisms.contains(where: { $0.uppercased() == "PLAIN" }) {
      findings.report(
        subject.place(of: "connector.incoming.authentication"), name: "connector.incoming.authentication",
        fix: "Write authentication = [\"PLAIN\"].", "PLAIN is not among the mechanisms.")
    }
    guard let user = incoming.user?.lowercased(), user.contains("@") else { return }
    let expected = organisation.ownSubdomains.sorted().map { "\($0)@\($0).zendesk.com" }
    guard !expected.isEmpty, !expected.contains(user) else { return }
    findings.report(
      subject.place(of: "connector.incoming.user"), name: "connector.incoming.user",
      fix: "Write user = \"\(expected[0])\", and add this support address to the account.",
      "\(user) is no login of the help desk.")
  }
}
