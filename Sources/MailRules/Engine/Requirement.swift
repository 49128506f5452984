/// A numbered requirement, in a few words for a table.
///
///     Requirement.all.first { $0.number == "C12" }?.title  // "Greylisting stays away from the help desk's mail"
///
/// Where a message can show it, `fixture` names a case of the corpora on which every finding is about this requirement; a
/// test holds it to that. What only a configuration shows has its fixtures in the examples of its rules.
package struct Requirement: Sendable {
  /// The number, for example `C16`.
  package let number: String
  /// What it demands, in a few words.
  package let title: String
  /// The case of the corpora that violates it alone, as `demo/029-preserved-x-mailer-deleted`; nil where no message can.
  package let fixture: String?
  /// Why nothing checks it; nil for almost all.
  package let exemption: String?

  /// All of them, in order: loop prevention between accounts (L), then the SMTP connector (C).
  package static let all: [Requirement] = [
    .init("L1", "Automatic notifications are recognised", fixture: "demo/070-account-other-acknowledgement"),
    .init("L2", "Agent-driven notifications are recognised", fixture: "demo/071-account-other-agent-comment"),
    .init(
      "L3", "Mail from another account is accepted and threaded", fixture: "demo/072-account-other-survey-old-token"),
    .init("L4", "Automatic triggers are suppressed for such mail", fixture: "demo/077-loop-03"),
    .init("L5", "Agents' comments still go out, with a flag", fixture: "demo/074-account-other-agent-comment-by-rule"),
    .init("L6", "Loops through sharing agreements are found", fixture: "demo/094-partner-is-cc-outgoing"),
    .init("L7", "The partner address list is complete and current"),
    .init("L8", "Notifications to partner addresses are suppressed", fixture: "demo/093-partner-is-requester-outgoing"),
    .init("L9", "Partner addresses on tickets are flagged", fixture: "demo/091-partner-address-in-cc"),
    .init("L10", "Mail from a partner address is rejected", fixture: "demo/089-partner-sender-external-address"),
    .init("L11", "The user is shown the way by the agreement", fixture: "demo/090-partner-sender-native-address"),
    .init("C1", "The connector's mode is known"),
    .init(
      "C2", "Incoming mail is relayed over an authenticated connection",
      fixture: "bidirectional/001-forwarded-without-login"),
    .init(
      "C3", "Outgoing mail is relayed over an authenticated connection", fixture: "demo/181-connector-leg-without-login"
    ),
    .init("C4", "CCs and followers are enabled"),
    .init("C5", "Sandbox and production are kept apart"),
    .init("C6", "Sending and receiving use one domain"),
    .init("C7", "Native support addresses stay off the connector"),
    .init(
      "C8", "First set-up does not interrupt mail",
      exemption: "it speaks of the hours of the first set-up, of which neither a message nor a configuration tells"),
    .init("C9", "Verified external addresses leave through the own domain"),
    .init("C10", "Limits of domains and addresses are kept"),
    .init("C11", "Each address or brand has credentials of its own"),
    .init("C12", "Greylisting stays away from the help desk's mail"),
    .init("C13", "The help desk's networks are allow-listed"),
    .init("C14", "Outgoing mail bears the organisation's own signature"),
    .init("C15", "Removal of the connector is foreseen"),
    .init("C16", "The five header fields survive the outgoing relay", fixture: "demo/029-preserved-x-mailer-deleted"),
    .init("C17", "Standard header fields arrive unchanged", fixture: "demo/063-standard-cc-dropped"),
    .init("C18", "Forwarding happens on the server, not by hand", fixture: "demo/129-forwarded-by-hand-outlook-style"),
    .init("C19", "Mail is forwarded over one hop only", fixture: "demo/131-forwarded-two-hops-x-forwarded"),
    .init("C20", "Verification messages come back by the right path"),
    .init("C21", "Failed verification is noticed"),
    .init("C22", "Cloud mail services use a supported mode"),
    .init("C23", "Incoming credentials are well-formed and secret"),
    .init("C24", "Support addresses are real mailboxes"),
    .init("C25", "Signatures are neither broken nor overwritten", fixture: "demo/185-signature-broken-by-refolding"),
    .init("C26", "SPF is judged on the right leg", fixture: "demo/184-new-server-not-in-spf"),
    .init("C27", "SPF, DKIM and DMARC are tested before production"),
    .init("C28", "Credentials are rotated"),
    .init("C29", "The connector is taken down in good order"),
    .init("C30", "Addresses are managed by the supported interface"),
    .init("C31", "Bounces, reports and receipts are told apart", fixture: "demo/183-reverse-path-elsewhere"),
    .init("C32", "Notifications leave from the ticket's address"),
    .init("C33", "Other connectors stay off the relay"),
    .init("C34", "All mail of an added domain arrives authenticated"),
    .init("C35", "Redacted mail is signed again", fixture: "demo/180-redaction-not-signed-again"),
  ]

  private init(_ number: String, _ title: String, fixture: String? = nil, exemption: String? = nil) {
    self.number = number
    self.title = title
    self.fixture = fixture
    self.exemption = exemption
  }
}
