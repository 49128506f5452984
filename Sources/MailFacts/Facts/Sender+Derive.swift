import InternetMessage

extension Sender {
  /// Tells which help desk sent a message, and what it is to the organisation.
  ///
  /// Only marks that the help desk alone writes name it; an imitation stays `none`. A partner is known by its addresses,
  /// too, because not every message of a partner comes from its help desk (L10).
  init(_ marks: ZendeskMarks, _ other: HelpDeskMarks?, _ header: TypedHeader, _ matcher: ContextMatcher) {
    let isPartner = header.from.contains { matcher.isPartner($0.address) }
    if marks.isFromZendesk {
      let accountID = marks.hasWellFormedAccountID ? marks.accountID?.value : nil
      let subdomain = Self.subdomain(header)
      self = Sender(
        helpDesk: HelpDeskProduct.zendesk.rawValue, accountID: accountID, subdomain: subdomain,
        relation: Self.relation(accountID, subdomain, isPartner, header, matcher), strength: .strong,
        signs: marks.senderSigns)
    } else if let other, other.strength != .weak {
      self = Sender(other, isPartner, header, matcher)
    } else {
      self = Sender(helpDesk: nil, accountID: nil, subdomain: nil, relation: isPartner ? .partner : .none)
    }
  }

  /// A help desk of another make; the organisation's own second one is known by its addresses and identifiers.
  init(_ marks: HelpDeskMarks, _ isPartner: Bool, _ header: TypedHeader, _ matcher: ContextMatcher) {
    let relation: Relation
    if isPartner {
      relation = .partner
    } else if header.from.contains(where: matcher.isOwn)
      || marks.accountID.map(matcher.context.ownAccountIDs.contains) ?? false
    {
      relation = .own
    } else {
      relation = matcher.knowsOrganisation ? .other : .none
    }
    self = Sender(
      helpDesk: marks.product.rawValue, accountID: marks.accountID, subdomain: marks.subdomain, relation: relation,
      strength: marks.strength, signs: marks.places)
  }

  private static func relation(
    _ accountID: String?, _ subdomain: String?, _ isPartner: Bool, _ header: TypedHeader, _ matcher: ContextMatcher
  ) -> Relation {
    let context = matcher.context
    if isPartner { return .partner }
    // The author's address decides before the account id, which a relay may have rewritten (C16).
    if header.from.contains(where: matcher.isOwn) { return .own }
    if let subdomain, context.ownSubdomains.contains(subdomain) { return .own }
    if let accountID, context.ownAccountIDs.contains(accountID) {
      // The identifier is not signed: on a stranger's mail to the organisation it is a copy, and tells nothing.
      return header.from.contains { !matcher.isOfOrganisation($0.address) } && matcher.isAddressed(header)
        ? .none : .own
    }
    let knowsOwn = !context.ownAccountIDs.isEmpty || !context.ownSubdomains.isEmpty
    return knowsOwn && (accountID != nil || subdomain != nil) ? .other : .none
  }

  /// The account's subdomain where it shows: in From, Reply-To or the reverse path.
  private static func subdomain(_ header: TypedHeader) -> String? {
    for mailbox in header.from + header.replyTo {
      if let subdomain = ZendeskMarks.subdomain(of: mailbox.domain) { return subdomain }
    }
    return header.returnPath.flatMap { ZendeskMarks.subdomain(of: $0.address.domain) }
  }
}

extension ZendeskMarks {
  /// The fields that show that Zendesk is the sender, in the order of their numbers (Z01 to Z09).
  var senderSigns: [String] {
    var signs: [String] = []
    if hasWellFormedAccountID { signs.append(FieldKind.xZendeskFromAccountID.name) }
    if email != nil { signs.append(FieldKind.xZendeskEmailID.name) }
    if messageID != nil { signs.append(FieldKind.messageID.name) }
    if hasNativeReplyToken { signs.append(FieldKind.replyTo.name) }
    if hasZendeskHop { signs.append(FieldKind.received.name) }
    if hasZendeskSignature { signs.append(FieldKind.dkimSignature.name) }
    return signs
  }
}
