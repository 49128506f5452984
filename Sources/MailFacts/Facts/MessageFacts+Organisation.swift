package import InternetMessage

/// What rules ask about a message and the organisation.
extension MessageFacts {
  /// Whether anything is known of the organisation.
  package var knowsOrganisation: Bool { ContextMatcher(context: context).knowsOrganisation }

  /// Whether the author's address is of another domain than those of the organisation, as far as they are known.
  package var isAuthorKnownAsForeign: Bool {
    let matcher = ContextMatcher(context: context)
    guard matcher.knowsOrganisation, let author = header.from.first, !author.address.isEmpty else { return false }
    // Without any support address it is not known from which domains the organisation writes.
    let isNative = ZendeskMarks.subdomain(of: author.domain) != nil
    guard isNative || !context.supportAddresses.isEmpty else { return false }
    return !matcher.isOfOrganisation(author.address)
  }

  /// Whether the author's address lies at the help desk itself.
  package var isAuthorNative: Bool {
    header.from.first.map { ZendeskMarks.subdomain(of: $0.domain) != nil } ?? false
  }

  /// Whether one of the organisation's addresses is among those to whom the message was sent or delivered.
  package var isAddressedToOrganisation: Bool { ContextMatcher(context: context).isAddressed(header) }

  /// Whether an address lies at the help desk of a partner of whom nothing else is known.
  package func isOfIncompletePartner(_ address: AddrSpec) -> Bool {
    ZendeskMarks.subdomain(of: address.domain).map(context.incompletePartners.contains) ?? false
  }
}
