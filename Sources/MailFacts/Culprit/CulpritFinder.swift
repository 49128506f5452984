import InternetMessage

/// Finds the marks that products left in a message on its way from the help desk.
///
/// What the recipient's own servers added stands on top and is left out, as far as the organisation's domains tell it
/// apart; so are the hops of the help desk. Linear in the header, and done only when something is to be explained.
package struct CulpritFinder {
  private let facts: MessageFacts
  /// The fields by their places in `Message.fields`; nil for all, without a message before the relay.
  private let fresh: Set<Int>?

  /// Looks in what a relay added to a message.
  package init(_ pair: PairFacts) {
    facts = pair.after
    let starts = Set(pair.changes.lazy.filter { $0.kind == .added }.compactMap { $0.after?.name.lowerBound })
    let message = pair.after.message
    fresh = Set(message.root.fields.filter { starts.contains(message.fields[$0].name.lowerBound) })
  }

  /// Looks in a single message.
  package init(_ facts: MessageFacts) {
    self.facts = facts
    fresh = nil
  }

  /// The products that handled the message: those that write into messages, else those that carry them.
  package func passed() -> [Culprit] {
    let found = marks()
    let rewriters = found.filter { $0.role == .rewriter }
    return (rewriters.isEmpty ? found : rewriters).prefix(Self.limit).map(\.culprit)
  }

  /// The products whose marks are in what a relay did to a body.
  package func direct(_ change: BodyChange) -> [Culprit] {
    let place = facts.message.place(of: facts.message.parts[change.part].body, part: change.part)
    let hosts = change.after.lowercased().split(separator: ",").map { $0.drop { $0 == " " } }
    return RelayProduct.all.lazy.compactMap { product in
      if change.kind == .linksRewritten, let host = hosts.first(where: { product.owns(host: String($0)) }) {
        return Culprit(product: product.name, mark: "links to \(host)", place: place, isDirect: true)
      }
      guard let words = product.texts.first(where: change.after.lowercased().contains) else { return nil }
      return Culprit(product: product.name, mark: "“\(words)”", place: place, isDirect: true)
    }
  }

  /// How many products are named at most.
  private static let limit = 3
  /// How many fields are looked at.
  private static let fieldLimit = 1_000

  private func marks() -> [(role: RelayProduct.Role, culprit: Culprit)] {
    var first: [Int: Culprit] = [:]
    facts.message.octets.withOctetView { view in
      for position in relayFields(view).prefix(Self.fieldLimit) {
        let field = facts.message.fields[position]
        for (index, product) in RelayProduct.all.enumerated() where first[index] == nil {
          first[index] = mark(of: product, field, view)
        }
      }
    }
    return first.keys.sorted().compactMap { index in
      first[index].map { (RelayProduct.all[index].role, $0) }
    }
  }

  private func mark(of product: RelayProduct, _ field: HeaderField, _ view: OctetView) -> Culprit? {
    let place = { facts.message.place(of: field.range, part: 0) }
    if field.kind == .received {
      guard let words = product.hops.first(where: { view.firstRange(ofLowercased: $0, in: field.body) != nil }) else {
        return nil
      }
      return Culprit(product: product.name, mark: "“\(words)”", place: place(), isDirect: false)
    }
    guard product.fields.contains(where: { view.hasPrefix($0, in: field.name) }) else { return nil }
    return Culprit(product: product.name, mark: "its field", place: place(), isDirect: false)
  }

  /// The fields that neither the recipient's servers nor the help desk's wrote, from the top.
  private func relayFields(_ view: OctetView) -> [Int] {
    let message = facts.message
    let domains = facts.context.ownDomains
    var hops: [(position: Int, host: String?)] = []
    var number = 0
    for position in message.root.fields where message.fields[position].kind == .received {
      let hop = number < facts.header.received.count ? facts.header.received[number] : nil
      hops.append((position, hop?.by?.lowercased()))
      number += 1
    }
    let isOwn = { (host: String?) in
      host.map { host in domains.contains { host == $0 || host.hasSuffix("." + $0) } } ?? false
    }
    let helpDesk = Set(hops.filter { $0.host.map { ZendeskMarks.isUnder("zdsys.com", $0) } ?? false }.map(\.position))
    let foreign: Int?
    if hops.contains(where: { isOwn($0.host) }) {
      foreign = hops.prefix { !isOwn($0.host) }.last?.position
    } else {
      // Nobody says which servers are the organisation's: of several, the last one is the recipient's.
      let others = hops.filter { !helpDesk.contains($0.position) }
      foreign = others.count > 1 ? others.first?.position : nil
    }
    return message.root.fields.filter { position in
      position > foreign ?? -1 && !helpDesk.contains(position) && fresh?.contains(position) ?? true
    }
  }
}

extension JudgingContext {
  /// The organisation's mail domains, in small letters: those of its external support addresses.
  package var ownDomains: Set<String> {
    Set(
      supportAddresses.compactMap { address in
        guard let at = address.lastIndex(of: "@") else { return nil }
        let domain = String(address[address.index(after: at)...])
        return ZendeskMarks.subdomain(of: domain) == nil ? domain : nil
      })
  }
}
