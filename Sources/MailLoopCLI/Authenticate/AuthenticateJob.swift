import InternetMessage
import MailAuthentication
import MailSources

/// What every worker of `mailloop authenticate` needs.
struct AuthenticateJob: Sendable {
  let authenticator: Authenticator
  let limits: InternetMessage.Limits
  let envelope: Envelope?
  let now: Int64
  /// The message before the relay.
  let before: Message?
  let renderer: AuthenticationRenderer

  /// What became of one message.
  struct Outcome: Sendable {
    let printed: [UInt8]
    /// Whether a mechanism fails for good.
    let fails: Bool
    /// Whether DNS left something open.
    let isOpen: Bool
  }

  func work(_ captured: CapturedMessage) async -> Outcome {
    let message = Message(captured.octets, limits: limits)
    let found = await authenticator.authenticate(
      message, message.typedHeader(), given: envelope, before: before, now: now)
    let outcomes = found.dkim.map(\.outcome) + [found.spf?.mailFrom?.outcome].compactMap(\.self) + [found.dmarc.outcome]
    return Outcome(
      printed: renderer.render(found, message, file: captured.path.description, index: captured.index ?? 0),
      fails: outcomes.contains { $0 == .fail || $0 == .softfail || $0 == .permerror },
      // Without a client SPF was never asked, which is no fault of DNS.
      isOpen: outcomes.dropLast().contains(.temperror)
        || found.dmarc.outcome == .temperror && found.spf?.mailFrom != nil)
  }
}
