import InternetMessage
public import MailAuthentication

/// What is derived once from a message before and after a relay, and shared by all rules that judge the pair.
///
///     let pair = PairFacts(before: facts, after: relayed)
///     pair.preserved[2].state   // .missing: X-Mailer was deleted
///     pair.changes.map(\.name)  // ["Received", "Return-Path", "Subject"]
public struct PairFacts: Sendable {
  /// The message as it left the help desk.
  public let before: MessageFacts
  /// The message as it came out of the relay.
  public let after: MessageFacts
  /// What became of every header field that is not as it was, in the order of the message after.
  public let changes: [HeaderChange]
  /// What became of the five preserved fields (C16), when Zendesk sent the message, and of the standard fields (C17).
  public let preserved: [PreservedField]
  /// What became of the body; empty when it is as it was.
  public let bodyChanges: [BodyChange]
  /// What became of the signatures that were there before.
  public let signatures: [SignatureChange]
  /// Whether the relay put declared redactions into the message, and who signed it then (C35); nil without redactions.
  public let redaction: Redaction?

  /// Compares two captures of one message.
  public init(before: MessageFacts, after: MessageFacts, authentication: MessageAuthentication? = nil) {
    self.before = before
    self.after = after
    let (old, new) = (before.message, after.message)
    let (header, bodies, signatures) = old.octets.withOctetView { first in
      new.octets.withOctetView { second in
        var header = HeaderComparison(old, first, new, second)
        header.run()
        return (
          header,
          BodyComparison(old, first, new, second, redactions: after.context.redactions).changes(),
          SignatureComparison(old, first, new, second).changes()
        )
      }
    }
    changes = header.changes
    bodyChanges = bodies
    self.signatures = signatures
    redaction = Redaction(bodies, header.changes, before: before, after: after, authentication)
    preserved = PreservedField.all(before, after, changes: header.changes, moved: FieldOrder.moved(header.matches))
  }
}
