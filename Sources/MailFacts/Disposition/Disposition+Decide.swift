import InternetMessage
package import MailAuthentication

extension Disposition {
  /// Says what the help desk does with a message; nil where it is not known which way the message travels.
  ///
  /// The order is the help desk's: an agreement rejects first (L10), another account is accepted then (L3), and the rest
  /// may be suspended.
  package init?(_ facts: MessageFacts, _ authentication: MessageAuthentication? = nil) {
    let partners = PartnerRecipients(facts)
    switch facts.direction.way {
    case .unknown: return nil
    case .outgoing:
      self.init(incoming: .none, confidence: 1)
    case .incoming:
      if facts.sender.relation == .partner {
        self = Self.rejected(facts)
      } else if facts.isOfOtherAccount {
        self = Self.accepted(facts, confidence: 0.9)
        suppressed = [.automatic]
        if let requester { flags.append("agents' comments to \(requester)") }
      } else if facts.zendesk.isVerification, facts.sender.relation == .own {
        self.init(incoming: .none, cause: "the help desk's own verification message", confidence: 0.95)
      } else if let (cause, confidence) = SuspensionCause.predicted(facts, authentication) {
        self.init(incoming: .suspended, cause: cause.text, suspension: cause, confidence: confidence)
        requester = Self.requester(facts)
      } else {
        self = Self.accepted(facts, confidence: 0.8)
      }
    }
    guard incoming != .rejected else { return }
    let isAccepted = incoming == .ticket || incoming == .threaded
    if isAccepted, !facts.isOfOtherAccount, let conflict = Self.conflict(facts) { flags.append(conflict) }
    flags += partners.flags
    // Whatever the ticket says, nothing goes to a partner's address (L8).
    if !partners.isEmpty { suppressed = [.automatic, .agent] }
  }

  private static func rejected(_ facts: MessageFacts) -> Disposition {
    let author = facts.header.from.first?.addrSpec ?? ""
    return Disposition(
      incoming: .rejected, cause: "\(author) is a partner's: a sharing agreement exists", confidence: 0.95,
      remedy: "Open a ticket with \(author) as requester and share it through the agreement.")
  }

  /// A ticket, or a place in one.
  private static func accepted(_ facts: MessageFacts, confidence: Double) -> Disposition {
    var disposition = Disposition(incoming: .ticket, confidence: confidence, requester: requester(facts))
    if let thread = TicketThread(facts) {
      disposition.incoming = .threaded
      disposition.cause = "by \(thread.place)"
      disposition.thread = thread.token
      disposition.confidence = min(confidence, thread.confidence)
    }
    // Over several hops the help desk itself is not consistent (C19).
    if facts.forwarding?.isOverSeveralHops ?? false { disposition.confidence = min(disposition.confidence, 0.5) }
    return disposition
  }

  /// The first address of Reply-To, else that of From (C19); of another account, the sending address (L3).
  static func requester(_ facts: MessageFacts) -> String? {
    let header = facts.header
    let mailbox = facts.isOfOtherAccount ? header.from.first : header.replyTo.first ?? header.from.first
    guard let mailbox, !mailbox.address.isEmpty else { return nil }
    return ContextMatcher.plain(mailbox.address).text
  }

  /// The help desk warns when answers do not go to the author.
  private static func conflict(_ facts: MessageFacts) -> String? {
    guard facts.isReplyToForeign, let answer = facts.header.replyTo.first else { return nil }
    return "Reply-To \(answer.addrSpec) differs from From"
  }
}

extension MessageFacts {
  /// Whether another account of Zendesk sent the message (L3).
  package var isOfOtherAccount: Bool {
    sender.helpDesk == HelpDeskProduct.zendesk.rawValue && sender.relation == .other
  }

  /// Whether answers go to another address than the author's; tokens of threads are no difference.
  package var isReplyToForeign: Bool {
    guard let answer = header.replyTo.first, let author = header.from.first else { return false }
    return ContextMatcher.key(answer.address) != ContextMatcher.key(author.address)
  }
}
