import InternetMessage

/// The ticket that an incoming message belongs to, by what the help desk's mail left in it.
struct TicketThread {
  /// The token of the ticket.
  let token: String
  /// The field that gives it.
  let place: String
  /// How sure it is that the ticket is one of the account's own.
  let confidence: Double

  /// Looks for a token in a recipient, then in In-Reply-To, then in References, the newest first.
  ///
  /// A help desk's own message names its own ticket there, too, which is nobody else's.
  init?(_ facts: MessageFacts) {
    let header = facts.header
    let matcher = ContextMatcher(context: facts.context)
    for mailbox in (header.to + header.cc).prefix(DispositionLimits.recipients) {
      if let token = Self.token(mailbox.address, matcher) {
        self.init(token: token, place: "the recipient's +id token", confidence: 0.95)
        return
      }
    }
    for delivery in header.deliveredTo.prefix(DispositionLimits.recipients) {
      if let address = delivery.address, let token = Self.token(address, matcher) {
        self.init(token: token, place: "the token in Delivered-To", confidence: 0.95)
        return
      }
    }
    let sendersOwn = facts.zendesk.messageID?.ticket
    for (identifiers, place, confidence) in [
      (header.inReplyTo, "In-Reply-To", 0.85), (header.references, "References", 0.75),
    ] {
      for identifier in identifiers.suffix(DispositionLimits.identifiers).reversed() {
        guard identifier.right == "zendesk.com", let ticket = Self.ticket(identifier.text), ticket != sendersOwn
        else { continue }
        self.init(token: ticket, place: place, confidence: confidence)
        return
      }
    }
    return nil
  }

  private init(token: String, place: String, confidence: Double) {
    self.token = token
    self.place = place
    self.confidence = confidence
  }

  private static func token(_ address: AddrSpec, _ matcher: ContextMatcher) -> String? {
    guard let token = ZendeskReplyToken(localPart: address.localPart), matcher.isOwn(address) else { return nil }
    return token.token
  }

  private static func ticket(_ identifier: String) -> String? {
    ZendeskIdentifiers.ticketAnchor(identifier) ?? ZendeskMessageIdentifier(identifier)?.ticket
  }
}
