import InternetMessage

/// Compares a message's addresses with those of the organisation and its partners.
///
/// Addresses are compared in small letters and without the help desk's `+id` token (Z05). With an empty context every
/// question is answered without looking at the message.
struct ContextMatcher {
  let context: JudgingContext

  /// Whether anything is known of the organisation, so that others can be told from it.
  var knowsOrganisation: Bool {
    !context.supportAddresses.isEmpty || !context.ownSubdomains.isEmpty || !context.ownAccountIDs.isEmpty
  }

  /// Whether an address is one of the organisation's own: a support address, or one at an own account.
  func isOwn(_ mailbox: Mailbox) -> Bool { isOwn(mailbox.address) }

  func isOwn(_ address: AddrSpec) -> Bool {
    if !context.supportAddresses.isEmpty, context.supportAddresses.contains(Self.key(address)) { return true }
    guard !context.ownSubdomains.isEmpty, let subdomain = ZendeskMarks.subdomain(of: address.domain) else {
      return false
    }
    return context.ownSubdomains.contains(subdomain)
  }

  /// Whether an address is an own one at the help desk itself: a native support address.
  func isNative(_ mailbox: Mailbox) -> Bool {
    isOwn(mailbox) && ZendeskMarks.subdomain(of: mailbox.domain) != nil
  }

  /// Whether an address is a partner's (L7).
  func isPartner(_ address: AddrSpec) -> Bool {
    guard !context.partnerAddresses.isEmpty else { return false }
    return context.partnerAddresses.contains(Self.key(address))
      || context.partnerAddresses.contains("*@" + address.normalisedDomain)
  }

  /// The address in the form in which the context holds it.
  static func key(_ address: AddrSpec) -> String {
    let local = ZendeskReplyToken(localPart: address.localPart)?.localPart ?? address.localPart
    return (local + "@" + address.normalisedDomain).lowercased()
  }
}
