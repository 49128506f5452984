package import InternetMessage

/// Compares a message's addresses with those of the organisation and its partners.
///
/// Addresses are compared in small letters and without the help desk's `+id` token (Z05). With an empty context every
/// question is answered without looking at the message.
package struct ContextMatcher {
  let context: JudgingContext

  /// Makes a matcher of what is known.
  package init(context: JudgingContext) { self.context = context }

  /// Whether anything is known of the organisation, so that others can be told from it.
  var knowsOrganisation: Bool {
    !context.supportAddresses.isEmpty || !context.ownSubdomains.isEmpty || !context.ownAccountIDs.isEmpty
  }

  /// Whether an address is one of the organisation's own: a support address, or one at an own account.
  package func isOwn(_ mailbox: Mailbox) -> Bool { isOwn(mailbox.address) }

  package func isOwn(_ address: AddrSpec) -> Bool {
    if !context.supportAddresses.isEmpty, context.supportAddresses.contains(Self.key(address)) { return true }
    guard !context.ownSubdomains.isEmpty, let subdomain = ZendeskMarks.subdomain(of: address.domain) else {
      return false
    }
    return context.ownSubdomains.contains(subdomain)
  }

  /// Whether a message was sent or delivered to one of the organisation's addresses.
  func isAddressed(_ header: TypedHeader) -> Bool {
    let limit = DispositionLimits.recipients
    return header.to.prefix(limit).contains { isOwn($0) } || header.cc.prefix(limit).contains { isOwn($0) }
      || header.deliveredTo.prefix(limit).contains { $0.address.map(isOwn) ?? false }
      || header.received.first?.recipients.contains { isOwn($0) } ?? false
  }

  /// Whether an address is an own one at the help desk itself: a native support address.
  package func isNative(_ mailbox: Mailbox) -> Bool {
    isOwn(mailbox) && ZendeskMarks.subdomain(of: mailbox.domain) != nil
  }

  /// Whether an address lies at one of the organisation's domains: that of a support address, or an own account.
  package func isOfOrganisation(_ address: AddrSpec) -> Bool {
    if isOwn(address) { return true }
    let domain = "@" + address.normalisedDomain
    return domain.utf8.count > 1 && context.supportAddresses.contains { $0.hasSuffix(domain) }
  }

  /// Whether an address is a partner's (L7).
  package func isPartner(_ address: AddrSpec) -> Bool {
    Self.isListed(address, in: context.partnerAddresses)
  }

  /// Whether an address is a partner's only because all addresses of its domain are (L7).
  package func isPartnerByWildcard(_ address: AddrSpec) -> Bool {
    isPartner(address) && !context.partnerAddresses.contains(Self.key(address))
  }

  /// Whether an address is one from which the organisation's mail leaves when nothing else is said (C21).
  package func isDefaultAddress(_ address: AddrSpec) -> Bool {
    !context.defaultAddresses.isEmpty && context.defaultAddresses.contains(Self.key(address))
  }

  /// Whether an address is that of a user of an own account.
  package func isUser(_ address: AddrSpec) -> Bool {
    !context.userAddresses.isEmpty && context.userAddresses.contains(Self.key(address))
  }

  /// Whether the help desk never suspends mail of an address.
  func isAllowListed(_ address: AddrSpec) -> Bool { Self.isListed(address, in: context.allowedAddresses) }

  /// Whether the help desk suspends or refuses mail of an address.
  func isBlockListed(_ address: AddrSpec) -> Bool { Self.isListed(address, in: context.blockedAddresses) }

  private static func isListed(_ address: AddrSpec, in list: Set<String>) -> Bool {
    guard !list.isEmpty else { return false }
    return list.contains(key(address)) || list.contains("*@" + address.normalisedDomain)
  }

  /// The address in the form in which the context holds it.
  package static func key(_ address: AddrSpec) -> String {
    let plain = plain(address)
    return (plain.localPart + "@" + plain.normalisedDomain).lowercased()
  }

  /// The address without the help desk's token.
  package static func plain(_ address: AddrSpec) -> AddrSpec {
    guard let token = ZendeskReplyToken(localPart: address.localPart) else { return address }
    return AddrSpec(localPart: token.localPart, domain: address.domain)
  }
}
