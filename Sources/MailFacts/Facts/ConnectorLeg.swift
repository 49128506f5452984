package import InternetMessage

/// What a Received field shows of TLS and AUTH on one leg of the connector (C2, C3).
///
///     by mail.example.com (Postfix) with ESMTPSA    encrypted, authenticated
///     by mail.example.com (Postfix) with ESMTP      neither
///
/// Servers name the protocol after RFC 3848 (`S` for TLS, `A` for AUTH; RFC 6531, section 4.3 with `UTF8` before it).
/// What does not say so, as Exchange's `Microsoft SMTP Server`, leaves the answer open.
package struct ConnectorLeg: Sendable, Hashable {
  /// What shows.
  package enum Answer: Sendable, Hashable { case yes, no, unknown }

  /// Whether TLS was used.
  package let encryption: Answer
  /// Whether the client logged in.
  package let authentication: Answer
  /// The protocol as it is written.
  package let transmission: String
  /// The server that wrote the field.
  package let server: String
  /// The Received field.
  package let field: HeaderField

  private init(_ hop: Received, _ server: String, _ field: HeaderField) {
    transmission = hop.transmission?.text ?? ""
    self.server = server
    self.field = field
    let isSMTP = hop.transmission.map(Self.namesSMTP) ?? false
    let saysEncrypted = hop.transmission?.isEncrypted ?? false || hop.tls != nil
    encryption = saysEncrypted ? .yes : isSMTP ? .no : .unknown
    let saysLogin = hop.transmission?.isAuthenticated ?? false || hop.source.account != nil
    authentication = saysLogin ? .yes : isSMTP ? .no : .unknown
  }

  /// Whether the protocol is one of those that say by their name what was used.
  private static func namesSMTP(_ transmission: Received.Transmission) -> Bool {
    let name = transmission.text.lowercased()
    let base = name.hasPrefix("utf8") ? String(name.dropFirst(4)) : name
    return transmission.isKnown && (base.hasPrefix("esmtp") || base.hasPrefix("smtp"))
  }

  /// The leg from the help desk to the organisation (C3): an own server took the message from the help desk for somebody
  /// else.
  ///
  /// Nil where that does not show; mail to the organisation itself may come by ordinary delivery.
  package static func outgoing(_ facts: MessageFacts) -> ConnectorLeg? {
    guard facts.direction.way == .outgoing, facts.zendesk.isFromZendesk else { return nil }
    let domains = facts.context.ownDomains
    func isOwn(_ host: String) -> Bool {
      let host = host.lowercased()
      return domains.contains { host == $0 || host.hasSuffix("." + $0) }
    }
    let recipients = facts.header.received.flatMap(\.recipients).map(\.normalisedDomain)
    let visible = facts.header.to.map(\.address.normalisedDomain)
    guard !(recipients.isEmpty ? visible : recipients).contains(where: isOwn) else { return nil }
    return leg(facts) { hop, server in comesFromHelpDesk(hop) && isOwn(server) }
  }

  /// The leg from the organisation to the help desk (C2).
  package static func incoming(_ facts: MessageFacts) -> ConnectorLeg? {
    guard facts.direction.way == .incoming else { return nil }
    return leg(facts) { hop, server in !comesFromHelpDesk(hop) && isHelpDesk(server) }
  }

  private static func leg(_ facts: MessageFacts, _ isLeg: (Received, String) -> Bool) -> ConnectorLeg? {
    let fields = facts.message.all(.received)
    let hops = facts.header.received
    guard fields.count == hops.count else { return nil }
    for index in hops.indices.reversed() {
      guard let server = hops[index].by, isLeg(hops[index], server) else { continue }
      return ConnectorLeg(hops[index], server, fields[index])
    }
    return nil
  }

  private static func comesFromHelpDesk(_ hop: Received) -> Bool {
    [hop.source.helo, hop.source.reverseName].contains { $0.map(isHelpDesk) ?? false }
  }

  private static func isHelpDesk(_ host: String) -> Bool {
    ZendeskMarks.isUnder("zdsys.com", host) || ZendeskMarks.isUnder("zendesk.com", host)
  }
}
