package import MailSources

/// The messages of before a relay, found again by the keys of a message after it.
///
///     var index = PairIndex()
///     index.add(captured, PairKeys(facts))
///     index.match(PairKeys(relayed))   // .found(0, by: .emailID)
///
/// Nothing is guessed: a key that several messages share decides only together with another that tells them apart.
package struct PairIndex: Sendable {
  /// What became of the search for a partner.
  package enum Match: Sendable, Hashable {
    /// The number of the partner, and by what it was found.
    case found(Int, by: PairKeys.Basis)
    /// So many messages share the key.
    case ambiguous(Int, by: PairKeys.Basis)
    /// Nothing is alike.
    case none
  }

  /// The messages of before the relay.
  package private(set) var messages: [CapturedMessage] = []
  /// Whether more messages came than are held.
  package private(set) var isFull = false
  private var keys: [PairKeys] = []
  private var emailIDs: [String: [Int]] = [:]
  private var messageIDs: [String: [Int]] = [:]
  private var contents: [[UInt8]: [Int]] = [:]
  /// The messages whose partner is known by an identifier: no other message is theirs by its content.
  private var taken: Set<Int> = []
  /// How many messages after the relay share a content.
  private var claims: [[UInt8]: Int] = [:]
  private var octets = 0
  private let limits: (messages: Int, octets: Int)

  /// Makes an index without messages.
  package init(messages: Int = PairingLimits.messages, octets: Int = PairingLimits.octets) {
    limits = (messages, octets)
  }

  /// Takes a message of before the relay, as far as there is room.
  package mutating func add(_ message: CapturedMessage, _ key: PairKeys) {
    guard !isFull, messages.count < limits.messages, message.octets.count <= limits.octets - octets else {
      isFull = true
      return
    }
    let number = messages.count
    octets += message.octets.count
    messages.append(message)
    keys.append(key)
    if let id = key.emailID { emailIDs[id, default: []].append(number) }
    if let id = key.messageID { messageIDs[id, default: []].append(number) }
    for content in key.contents { contents[content, default: []].append(number) }
  }

  /// Counts a message after the relay: a content that several share, or that is known to be another's, decides nothing.
  package mutating func claim(_ key: PairKeys) {
    guard case .found(let number, let basis) = match(key, isCounted: false) else { return }
    guard basis == .content else {
      taken.insert(number)
      return
    }
    for content in key.contents { claims[content, default: 0] += 1 }
  }

  /// Looks for the partner of a message after the relay.
  package func match(_ key: PairKeys) -> Match { match(key, isCounted: true) }

  private func match(_ key: PairKeys, isCounted: Bool) -> Match {
    if let candidates = key.emailID.flatMap({ emailIDs[$0] }) { return choose(among: candidates, key, .emailID) }
    if let candidates = key.messageID.flatMap({ messageIDs[$0] }) { return choose(among: candidates, key, .messageID) }
    for content in key.contents {
      let candidates = (contents[content] ?? []).filter { !isCounted || !taken.contains($0) }
      guard !candidates.isEmpty else { continue }
      if isCounted, let count = claims[content], count > 1 { return .ambiguous(count, by: .content) }
      return candidates.count == 1 ? .found(candidates[0], by: .content) : .ambiguous(candidates.count, by: .content)
    }
    return .none
  }

  /// Of several messages with one key, the only one that is alike in another too.
  private func choose(among candidates: [Int], _ key: PairKeys, _ basis: PairKeys.Basis) -> Match {
    if candidates.count == 1 { return .found(candidates[0], by: basis) }
    guard candidates.count <= Self.candidateLimit else { return .ambiguous(candidates.count, by: basis) }
    if basis == .emailID, let id = key.messageID {
      let alike = candidates.filter { keys[$0].messageID == id }
      if alike.count == 1 { return .found(alike[0], by: .messageID) }
    }
    if let content = key.contents.first {
      let alike = candidates.filter { keys[$0].contents.first == content }
      if alike.count == 1 { return .found(alike[0], by: .content) }
    }
    return .ambiguous(candidates.count, by: basis)
  }

  /// How many messages with one key are looked at more closely.
  private static let candidateLimit = 32
}
