import InternetMessage
import MailAuthentication

extension SuspensionCause {
  /// The first cause that an incoming message shows, and how sure it is.
  ///
  /// The order puts what is certain by itself before what follows from who caused the message.
  static func predicted(
    _ facts: MessageFacts, _ authentication: MessageAuthentication?
  ) -> (SuspensionCause, Double)? {
    let header = facts.header
    let matcher = ContextMatcher(context: facts.context)
    guard let author = header.from.first, !author.address.isEmpty else { return (.unknownAuthor, 0.8) }
    if matcher.isBlockListed(author.address), !matcher.isAllowListed(author.address) { return (.blockListed, 0.9) }
    // Whoever passes mail on by hand from a support address does no better (C18).
    if matcher.isOwn(author), facts.forwarding?.byHand != nil { return (.fromSupportAddress, 0.9) }
    // From equal to the default Reply-To counts as a loop; any other support address is one that nobody writes from.
    if matcher.isDefaultAddress(author.address) { return (.loop, 0.9) }
    if matcher.isOwn(author) { return (.fromSupportAddress, 0.9) }
    if let cause = byOrigin(facts) { return cause }
    if isBlank(facts) { return (.blank, 0.8) }
    if header.to.count + header.cc.count > DispositionLimits.ccs { return (.tooManyRecipients, 0.7) }
    if let authentication, authentication.dmarc.asksForRejection { return (.failedAuthentication, 0.7) }
    if isNoReply(author) { return (.fromNoReply, 0.6) }
    if let recipient = header.to.first(where: { matcher.isOwn($0) }), isNoReply(recipient) { return (.toNoReply, 0.6) }
    return nil
  }

  private static func byOrigin(_ facts: MessageFacts) -> (SuspensionCause, Double)? {
    let origin = facts.origin
    guard origin.originClass == .automated else { return nil }
    switch origin.kind {
    case .bounce: return (.deliveryFailure, origin.confidence)
    case .autoReply: return (.vacationReply, origin.confidence)
    case .notification, .receipt, .feedbackReport, .verification: return (.automaticMailer, origin.confidence)
    // Newsletters come through as tickets, unless they say that they are automatic.
    case .bulk, .list: return (.automaticMailer, min(origin.confidence, 0.6))
    case .correspondence, .unknown: return (.automaticMailer, min(origin.confidence, 0.5))
    }
  }

  private static func isBlank(_ facts: MessageFacts) -> Bool {
    let root = facts.message.root
    guard root.structure == .leaf else { return false }
    return facts.message.octets.withOctetView { view in
      guard Lexer.trimmed(view, root.body).isEmpty else { return false }
      return facts.first(.subject).map { Lexer.trimmed(view, $0.body).isEmpty } ?? true
    }
  }

  private static func isNoReply(_ mailbox: Mailbox) -> Bool {
    SenderNames.signal(of: mailbox.localPart) == .noReplyAddress
  }
}

extension DMARCResult {
  /// Whether the domain's policy asks to keep the message from its recipient.
  fileprivate var asksForRejection: Bool {
    guard outcome == .fail, let policy = decisive?.appliedPolicy else { return false }
    return policy != .none
  }
}
