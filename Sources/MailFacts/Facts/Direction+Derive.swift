import InternetMessage

extension Direction {
  /// Tells which way a message travels: by the user's word, else by evidence, else not at all.
  ///
  /// - Outgoing is what an own account sent, unless the organisation forwards it to the help desk: then it is on its way
  ///   back, as a forwarding confirmation is (C20).
  /// - Incoming is what another account sent, or anybody else's mail to a support address of the organisation.
  /// - What an own account sent and what was then delivered to an own support address is incoming, too: it came back.
  ///   Verification mail is sent to such an address by design (C20).
  init(
    _ sender: Sender, _ header: TypedHeader, _ matcher: ContextMatcher, forwardedTo: [Mailbox], isVerification: Bool
  ) {
    let way: Way
    var evidence: [String] = []
    if matcher.context.direction != .unknown {
      way = matcher.context.direction
      evidence = ["the direction was given"]
    } else if let native = forwardedTo.first(where: { matcher.isNative($0) }) {
      self = Direction(
        way: .incoming, leg: "organisation to help desk",
        evidence: ["it was forwarded to \(native.addrSpec), an own address at the help desk"])
      return
    } else if sender.helpDesk != nil, sender.relation == .own {
      if !isVerification, let address = Self.delivery(header, matcher) {
        way = .incoming
        evidence = ["\(Self.proofOfOwn(sender, matcher.context)), and its mail was delivered to \(address)"]
      } else if sender.helpDesk != HelpDeskProduct.zendesk.rawValue, let address = Self.ownRecipient(header, matcher) {
        way = .incoming
        evidence = ["another help desk of the organisation writes to \(address)"]
      } else {
        way = .outgoing
        evidence = [Self.proofOfOwn(sender, matcher.context)]
      }
    } else if sender.helpDesk == HelpDeskProduct.zendesk.rawValue,
      sender.relation == .other || sender.relation == .partner
    {
      way = .incoming
      evidence = ["the sender is another account of the help desk"]
    } else if let address = Self.ownRecipient(header, matcher) {
      way = .incoming
      evidence = ["\(address) is an address of the organisation"]
    } else {
      self = .unknown
      return
    }
    let leg = Self.leg(way, header)
    if !leg.isEmpty, let host = header.received.first?.by { evidence.append("the last hop is \(host)") }
    self = Direction(way: way, leg: leg, evidence: evidence)
  }

  private static func proofOfOwn(_ sender: Sender, _ context: JudgingContext) -> String {
    if let accountID = sender.accountID, context.ownAccountIDs.contains(accountID) {
      return "\(accountID) is an own account"
    }
    return "the author's address is one of the organisation's"
  }

  /// The organisation's address to which the message was delivered, or on the way to which the last server has it.
  private static func delivery(_ header: TypedHeader, _ matcher: ContextMatcher) -> String? {
    for delivery in header.deliveredTo.prefix(recipientLimit) {
      if let address = delivery.address, matcher.isOwn(address) { return address.text }
    }
    guard let recipients = header.received.first?.recipients, recipients.count == 1, matcher.isOwn(recipients[0]) else {
      return nil
    }
    return recipients[0].text
  }

  /// The organisation's address that the message was delivered or sent to.
  private static func ownRecipient(_ header: TypedHeader, _ matcher: ContextMatcher) -> String? {
    let context = matcher.context
    guard !context.supportAddresses.isEmpty || !context.ownSubdomains.isEmpty else { return nil }
    if let address = delivery(header, matcher) { return address }
    for mailbox in (header.to + header.cc).prefix(recipientLimit) where matcher.isOwn(mailbox) {
      return mailbox.addrSpec
    }
    return nil
  }

  /// The addresses to which a server on the way forwarded the message, as X-Forwarded-To or Resent-To names them.
  static func forwardingTargets(_ message: Message, _ view: OctetView, _ index: FieldIndex) -> [Mailbox] {
    guard index.contains(.xForwardedTo) || index.contains(.resentTo) else { return [] }
    return [FieldKind.xForwardedTo, .resentTo].flatMap { kind -> [Mailbox] in
      guard let position = index.position(of: kind) else { return [] }
      let list = AddressList.parse(view, message.fields[position].body).value
      return Array((list?.mailboxes ?? []).prefix(recipientLimit))
    }
  }

  /// How many recipients are looked at: an organisation's own address stands among the first.
  private static let recipientLimit = 200

  /// The hop of the way, as far as Received shows it: the field that stands first tells who has the message now.
  private static func leg(_ way: Way, _ header: TypedHeader) -> String {
    guard let last = header.received.first else { return "" }
    let isAtHelpDesk = last.by.map { ZendeskMarks.isUnder("zdsys.com", $0) } ?? false
    switch way {
    case .incoming: return isAtHelpDesk ? "organisation to help desk" : "sender to organisation"
    case .outgoing:
      if isAtHelpDesk { return firstLeg }
      // Native addresses never pass the connector (C7).
      let isNative = header.from.contains { ZendeskMarks.subdomain(of: $0.domain) != nil }
      if isNative { return "help desk to recipient" }
      return last.isZendeskHop ? firstLeg : lastLeg
    case .unknown: return ""
    }
  }
}
