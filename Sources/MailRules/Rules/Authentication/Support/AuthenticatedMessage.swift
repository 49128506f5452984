import InternetMessage
public import MailAuthentication
import MailDNS
public import MailFacts

/// A message together with what DNS and cryptography say about it: the subject of the rules of the family AUTH.
///
///     let subject = AuthenticatedMessage(facts, authentication)
///     subject.authorDomain   // example.com
public struct AuthenticatedMessage: Sendable {
  /// The facts of the message.
  public let facts: MessageFacts
  /// What was gathered about it.
  public let authentication: MessageAuthentication

  /// Puts the two together.
  public init(_ facts: MessageFacts, _ authentication: MessageAuthentication) {
    self.facts = facts
    self.authentication = authentication
  }
}

extension AuthenticatedMessage {
  var message: Message { facts.message }
  var dkim: [DKIMResult] { authentication.dkim }
  var spf: SPFResults? { authentication.spf }

  /// The field of a signature.
  func field(of result: DKIMResult) -> HeaderField { message.fields[result.field] }

  /// The one domain in From; nil when there is none or several (RFC 9989, section 4.1).
  var authorDomain: DomainName? { authentication.authorDomain }

  /// The From field.
  var authorField: HeaderField? { facts.first(.from) }

  /// Whether the domain of a signature is aligned with the Author Domain, whatever became of the signature.
  func isAligned(_ result: DKIMResult) -> Bool {
    result.domainName.map { authentication.isAligned($0) } ?? false
  }

  /// What was done to the message behind a signature, as sentences that follow another; empty when nobody knows.
  func explanation(of result: DKIMResult) -> String {
    guard let index = dkim.firstIndex(where: { $0.field == result.field }),
      let explanation = authentication.explanations[index]
    else { return "" }
    return explanation.edits.prefix(2).map { " " + $0.text }.joined()
  }

  /// Whether a signature passes that is not the Author Domain's.
  var hasForeignPass: Bool { dkim.contains { $0.outcome == .pass && !isAligned($0) } }

  /// Whether this is the organisation's mail behind its own servers, from where nobody of the organisation signs any more.
  var leavesOrganisation: Bool { facts.direction.way == .outgoing && facts.direction.leg == Direction.lastLeg }

  /// Whether this is the leg from the help desk to the organisation, on which SPF may fail by design (C26).
  var isOnFirstLeg: Bool { facts.direction.way == .outgoing && facts.direction.leg == Direction.firstLeg }

  /// Whether this is mail of others on its way in: what their domains publish is theirs to mend.
  var isOfStrangers: Bool { facts.direction.way == .incoming }

  /// The octets of the field from which the client of the SMTP session is known, else of the reverse path's, else of From.
  var clientRange: Range<Int> {
    switch authentication.envelope.evidence.client {
    case .received(let number):
      let received = message.root.fields.filter { message.fields[$0].kind == .received }
      if received.indices.contains(number) { return message.fields[received[number]].range }
    case .receivedSPF:
      if let field = facts.first(.receivedSPF) { return field.range }
    default: break
    }
    return facts.first(.returnPath)?.range ?? authorRange
  }

  /// The octets of From; the beginning of the message when there is none.
  var authorRange: Range<Int> { authorField?.range ?? 0..<0 }

  /// The client and the domain that it sent for, in words.
  var clientText: String {
    let client = authentication.envelope.client.map { "\($0)" } ?? "the client"
    let domain = spf?.mailFrom?.domain.map { " with a reverse path of \($0)" } ?? ""
    return client + domain
  }
}

extension DomainName {
  /// Whether the name is one of the help desk's own.
  var isOfZendesk: Bool { isEqualOrBelow(Self.zendesk) }

  private static let zendesk = DomainName("zendesk.com") ?? .root
}
