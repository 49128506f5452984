/// Collects messages in any order, and says which of them pass their sender's rate.
///
///     var journal = RateJournal()
///     journal.add(sender: "robot@example.org", seconds: 1_772_323_200, isAllowListed: false)
///     journal.crossings[0]   // the first message that passes a rate, by the order of adding
///
/// At most ``RateLimits/messages`` are kept; ``leftOut`` counts the others.
package struct RateJournal: Sendable {
  private struct Entry {
    let seconds: Int64
    let sender: Int
    let place: Int
  }

  private let limits: RateLimits
  private let capacity: Int
  private var entries: [Entry] = []
  private var senders: [String: Int] = [:]
  private var names: [(key: String, isAllowListed: Bool)] = []
  /// How many messages came after the journal was full.
  package private(set) var leftOut = 0

  /// Begins with no message.
  package init(limits: RateLimits = RateLimits(), capacity: Int = RateLimits.messages) {
    self.limits = limits
    self.capacity = capacity
  }

  /// Notes a message; its place is how many were noted before it.
  ///
  /// - Returns: The place, or nil when the journal is full.
  package mutating func add(sender: String, seconds: Int64, isAllowListed: Bool) -> Int? {
    guard entries.count < capacity else {
      leftOut += 1
      return nil
    }
    let number: Int
    if let known = senders[sender] {
      number = known
    } else {
      number = names.count
      senders[sender] = number
      names.append((sender, isAllowListed))
    }
    entries.append(Entry(seconds: seconds, sender: number, place: entries.count))
    return entries.count - 1
  }

  /// The messages with which a sender passes from accepted to suspended, or on to rejected, by their place.
  package var crossings: [Int: RateCrossing] {
    var rates = SenderRates(limits: limits)
    var crossings: [Int: RateCrossing] = [:]
    var open: [Int: (suspended: Int, rejected: Int?)] = [:]
    for entry in entries.sorted(by: { ($0.seconds, $0.place) < ($1.seconds, $1.place) }) {
      let sender = names[entry.sender]
      let rate = rates.count(sender.key, at: entry.seconds, isAllowListed: sender.isAllowListed)
      switch (rate.outcome, open[entry.sender]) {
      case (.accepted, _):
        open[entry.sender] = nil
      case (.suspended, let burst?):
        crossings[burst.suspended]?.messages += 1
        // The rate fell below the second limit: passing it again is an event of its own.
        open[entry.sender]?.rejected = nil
      case (.rejected, (let suspended, let rejected?)?):
        crossings[rejected]?.messages += 1
        open[entry.sender] = (suspended, rejected)
      case (_, let burst):
        crossings[entry.place] = RateCrossing(
          sender: sender.key, rate: rate, isAllowListed: sender.isAllowListed, isExact: rates.isExact)
        open[entry.sender] =
          rate.outcome == .rejected ? (burst?.suspended ?? entry.place, entry.place) : (entry.place, nil)
      }
    }
    return crossings
  }
}

/// The moment at which a sender passes one of the help desk's rates.
package struct RateCrossing: Sendable, Hashable {
  /// The sender.
  package let sender: String
  /// The message's place among the sender's within the hour, and what becomes of it.
  package let rate: SenderRate
  /// Whether the sender is on the allow list.
  package let isAllowListed: Bool
  /// Whether the count is exact; else it is too low.
  package let isExact: Bool
  /// How many messages of the sender are treated so before the rate falls again, this one included.
  package var messages = 1

  /// Describes a crossing.
  package init(sender: String, rate: SenderRate, isAllowListed: Bool, isExact: Bool = true, messages: Int = 1) {
    self.sender = sender
    self.rate = rate
    self.isAllowListed = isAllowListed
    self.isExact = isExact
    self.messages = messages
  }
}
