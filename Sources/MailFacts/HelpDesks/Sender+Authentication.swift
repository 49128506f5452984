import InternetMessage
package import MailAuthentication
import MailDNS

extension Sender {
  /// The sender with what DNS and cryptography say of its origin.
  ///
  /// None of the marks is signed, so that they are strong at most. With a pass that is aligned with the author's domain,
  /// or one of the help desk's own domain, the marks are the word of somebody known: definitive. An address at a help
  /// desk's domain, weak by itself, names the help desk when that domain is authenticated.
  package func authenticated(by authentication: MessageAuthentication, _ facts: MessageFacts) -> Sender {
    guard strength != nil || facts.otherHelpDesk != nil else { return self }
    let isAligned = authentication.hasAlignedPass
    var sender = self
    if strength == nil, isAligned, let other = facts.otherHelpDesk, other.places.contains(FieldKind.from.name) {
      sender = Sender(other, relation == .partner, facts.header, ContextMatcher(context: facts.context))
    }
    guard sender.strength != nil else { return self }
    let isZendesk = sender.helpDesk == HelpDeskProduct.zendesk.rawValue
    if isAligned || isZendesk && authentication.hasZendeskPass { sender.strength = .definitive }
    return sender
  }
}

extension MessageAuthentication {
  /// Whether a signature or the reverse path passes whose domain speaks for the author's (RFC 9989, section 4.4).
  package var hasAlignedPass: Bool {
    if dkim.contains(where: { $0.outcome == .pass && $0.domainName.map(isAligned) ?? false }) { return true }
    return hasSPFPass && isSPFAligned == true
  }

  /// Whether a signature or the reverse path of the help desk's own domain passes.
  package var hasZendeskPass: Bool {
    if dkim.contains(where: { $0.outcome == .pass && $0.domainName.map(Self.isOfZendesk) ?? false }) { return true }
    return hasSPFPass && spf?.mailFrom?.domain.map(Self.isOfZendesk) ?? false
  }

  private var hasSPFPass: Bool { spf?.mailFrom?.outcome == .pass }

  private static func isOfZendesk(_ domain: DomainName) -> Bool { domain.isEqualOrBelow(zendesk) }

  private static let zendesk = DomainName("zendesk.com") ?? .root
}
