import InternetMessage
package import MailAuthentication
package import MailDNS

/// What DNS says of one domain of the organisation: gathered once, before the rules judge.
package struct DomainFacts: Sendable {
  /// A selector with the key under it.
  package struct Selector: Sendable {
    /// The selector.
    package let name: String
    /// What the alias of the selector leads to.
    package let alias: DNSAnswer
    /// The key.
    package let key: DKIMKeyAnswer
  }

  /// The domain.
  package let name: String
  /// The SPF record, when there is exactly one.
  package let spfText: String?
  /// What a check for a client that no record knows came to; it counts the look-ups.
  package let spf: SPFResult
  /// Whether mail.zendesk.com is included, by the record itself or by one that it includes.
  package let includesHelpDesk: Bool
  /// The selectors of the help desk.
  package let helpDeskSelectors: [Selector]
  /// The organisation's own selectors.
  package let ownSelectors: [Selector]
  /// The DMARC record's answer.
  package let dmarc: DNSAnswer
  /// The answer about the token that shows the domain to be the organisation's.
  package let verification: DNSAnswer
  /// The mail exchanges.
  package let mailExchanges: DNSAnswer
  /// What `zendesk1` to `zendesk4` lead to.
  package let hosts: [DNSAnswer]

  /// The names of the help desk in DNS.
  package static let helpDeskInclude = "mail.zendesk.com"
  package static let helpDeskSelectorNames = ["zendesk1", "zendesk2"]

  /// Whether every question was answered.
  package var isComplete: Bool {
    let answers =
      [dmarc, verification, mailExchanges] + hosts + (helpDeskSelectors + ownSelectors).map(\.alias)
    let keys = (helpDeskSelectors + ownSelectors).contains { if case .unavailable = $0.key { true } else { false } }
    return !answers.contains { $0.outcome.isTemporary } && !keys && spf.outcome != .temperror
  }

  /// Asks DNS about a domain.
  package static func gather(
    _ name: String, selectors: [String], resolver: any Resolver, now: Int64
  ) async -> DomainFacts? {
    guard let domain = DomainName(name) else { return nil }
    func answer(_ prefix: String, _ type: DNSRecordType) async -> DNSAnswer {
      guard let name = prefix.isEmpty ? domain : DomainName("\(prefix).\(name)") else { return DNSAnswer(.noData) }
      return await resolver.answer(DNSQuestion(name, type))
    }
    func selector(_ selector: String) async -> Selector {
      let alias = await answer("\(selector)._domainkey", .cname)
      return Selector(
        name: selector, alias: alias, key: DKIMKeyAnswer(await answer("\(selector)._domainkey", .txt)))
    }
    var own: [Selector] = []
    for name in selectors { own.append(await selector(name)) }
    var helpDesk: [Selector] = []
    for name in helpDeskSelectorNames { helpDesk.append(await selector(name)) }
    var hosts: [DNSAnswer] = []
    for number in 1...4 { hosts.append(await answer("zendesk\(number)", .cname)) }
    let records = await answer("", .txt).texts.map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.lowercased() == "v=spf1" || $0.lowercased().hasPrefix("v=spf1 ") }
    // 100::/64 discards everything (RFC 6666): no record names it, so that every term is looked at.
    let client = IPAddress("100::1") ?? IPAddress(version4: 0)
    let spf = await SPFVerifier(resolver: resolver).check(
      SPFRequest(ip: client, helo: name, mailFrom: "postmaster@\(name)"), now: now, isTraced: true)
    return DomainFacts(
      name: name, spfText: records.count == 1 ? records[0] : nil, spf: spf,
      includesHelpDesk: spf.trace.steps.contains { step in
        step.domain.description.lowercased().hasPrefix(helpDeskInclude)
      } || records.contains { $0.lowercased().contains("include:\(helpDeskInclude)") },
      helpDeskSelectors: helpDesk, ownSelectors: own, dmarc: await answer("_dmarc", .txt),
      verification: await answer("zendeskverification", .txt), mailExchanges: await answer("", .mx), hosts: hosts)
  }
}
