/// Every support address of every account with which a sharing agreement exists, as far as it is known (L7).
///
/// An accepted agreement names only the partner's subdomain, which gives `*@SUB.zendesk.com`. The partner's external
/// addresses come from the partner's own export; until then ``incompleteSubdomains`` says so.
package struct PartnerAddressList: Sendable, Hashable {
  /// One line of the list.
  package struct Entry: Sendable, Hashable {
    /// Whom it means.
    package let pattern: AddressPattern
    /// Which of ``Organisation/agreements`` gave it; nil for an address named in `partner-addresses`.
    package let agreement: Int?
  }

  /// The lines: those of the agreements in force first, then those named besides; each pattern once.
  package let entries: [Entry]
  /// The partners whose external addresses nobody has asked for, in the order of their agreements.
  package let incompleteSubdomains: [String]
  private let positions: [String: Int]

  /// Makes the list of an organisation.
  package init(_ organisation: Organisation) {
    var entries: [Entry] = []
    var positions: [String: Int] = [:]
    var incomplete: [String] = []
    func add(_ pattern: AddressPattern, _ agreement: Int?) {
      guard positions[pattern.key] == nil else { return }
      positions[pattern.key] = entries.count
      entries.append(Entry(pattern: pattern, agreement: agreement))
    }
    // Two one-way agreements with one partner need the partner's addresses once.
    let complete = Set(organisation.agreements.filter { $0.isInForce && $0.addresses != nil }.map(\.subdomain))
    var seen: Set<String> = []
    for (index, agreement) in organisation.agreements.enumerated() where agreement.isInForce {
      add(.domain(agreement.subdomain + ".zendesk.com"), index)
      for address in agreement.addresses ?? [] { add(.address(address), index) }
      if !complete.contains(agreement.subdomain), seen.insert(agreement.subdomain).inserted {
        incomplete.append(agreement.subdomain)
      }
    }
    for pattern in organisation.partnerAddresses { add(pattern, nil) }
    self.entries = entries
    self.positions = positions
    incompleteSubdomains = incomplete
  }

  /// Whether every partner's external addresses are known.
  package var isComplete: Bool { incompleteSubdomains.isEmpty }

  /// The line that means an address; nil when none does.
  package func entry(for address: DeskAddress) -> Entry? {
    (positions[address.key] ?? positions["*@" + address.domain]).map { entries[$0] }
  }

  /// Whether an address is a partner's.
  package func contains(_ address: DeskAddress) -> Bool { entry(for: address) != nil }
}
