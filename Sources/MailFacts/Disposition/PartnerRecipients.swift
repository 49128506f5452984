package import InternetMessage

/// The partners' addresses among those whom a ticket concerns (L8, L9).
package struct PartnerRecipients: Sendable {
  /// A partner's address and where it stands.
  package struct Hit: Sendable {
    package let mailbox: Mailbox
    package let kind: FieldKind
  }

  /// The hits in To, Cc and Reply-To, in this order.
  package private(set) var hits: [Hit] = []

  package var isEmpty: Bool { hits.isEmpty }

  /// Compares at most `DispositionLimits.recipients` of each field; nothing at all when no partner is known.
  package init(_ facts: MessageFacts) {
    guard !facts.context.partnerAddresses.isEmpty else { return }
    let matcher = ContextMatcher(context: facts.context)
    for (mailboxes, kind) in [
      (facts.header.to, FieldKind.to), (facts.header.cc, .cc), (facts.header.replyTo, .replyTo),
    ] {
      for mailbox in mailboxes.prefix(DispositionLimits.recipients) where matcher.isPartner(mailbox.address) {
        hits.append(Hit(mailbox: mailbox, kind: kind))
      }
    }
  }

  /// The flags on the ticket: who is in To besides the organisation becomes a CC.
  var flags: [String] {
    hits.map { "partner address \($0.mailbox.addrSpec) as \($0.kind == .replyTo ? "requester" : "CC")" }
  }
}
