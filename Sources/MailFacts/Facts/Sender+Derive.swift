import InternetMessage

extension Sender {
  /// Tells which help desk sent a message, and what it is to the organisation.
  ///
  /// Only marks that the help desk alone writes name it; an imitation stays `none`. A partner is known by its addresses,
  /// too, because not every message of a partner comes from its help desk (L10).
  init(_ marks: ZendeskMarks, _ header: TypedHeader, _ matcher: ContextMatcher) {
    let isPartner = header.from.contains { matcher.isPartner($0.address) }
    guard marks.isFromZendesk else {
      self = Sender(helpDesk: nil, accountID: nil, subdomain: nil, relation: isPartner ? .partner : .none)
      return
    }
    let accountID = marks.hasWellFormedAccountID ? marks.accountID?.value : nil
    let subdomain = Self.subdomain(header)
    self = Sender(
      helpDesk: "zendesk", accountID: accountID, subdomain: subdomain,
      relation: Self.relation(accountID, subdomain, isPartner, header, matcher))
  }

  private static func relation(
    _ accountID: String?, _ subdomain: String?, _ isPartner: Bool, _ header: TypedHeader, _ matcher: ContextMatcher
  ) -> Relation {
    let context = matcher.context
    if isPartner { return .partner }
    // The author's address decides before the account id, which a relay may have rewritten (C16).
    if header.from.contains(where: matcher.isOwn) { return .own }
    if let subdomain, context.ownSubdomains.contains(subdomain) { return .own }
    if let accountID, context.ownAccountIDs.contains(accountID) { return .own }
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
