/// Counts the messages of each sender within the last hour, for messages that come in the order of time.
///
///     var rates = SenderRates()
///     for message in mail { rates.count(message.sender, at: message.seconds) }
///
/// Each message is looked at twice: when it comes and when it is an hour old. What is remembered are the messages of the
/// last hour, at most ``RateLimits/messagesInWindow``; beyond them the oldest leave early and the counts are too low,
/// which ``isExact`` tells. A sender that varies its address is not caught, nor is it by the help desk.
package struct SenderRates: Sendable {
  private let limits: RateLimits
  private let capacity: Int
  private var counts: [String: Int] = [:]
  /// The messages of the window; those before `first` have left it.
  private var queue: [(sender: String, seconds: Int64)] = []
  private var first = 0
  /// False once messages had to leave the window early.
  package private(set) var isExact = true

  /// Begins to count.
  package init(limits: RateLimits = RateLimits(), capacity: Int = RateLimits.messagesInWindow) {
    self.limits = limits
    self.capacity = max(1, capacity)
  }

  /// Takes the next message and says what becomes of it.
  ///
  /// - Parameters:
  ///   - sender: The sender's address in the form in which addresses are compared.
  ///   - seconds: When the message came, in seconds since 1970; a time before that of the message before it counts as
  ///     that one's.
  ///   - isAllowListed: Whether the sender is on the allow list.
  package mutating func count(_ sender: String, at seconds: Int64, isAllowListed: Bool = false) -> SenderRate {
    let now = max(seconds, queue.last?.seconds ?? seconds)
    while first < queue.count, isOver(queue[first].seconds, now) { leave() }
    if queue.count - first >= capacity {
      isExact = false
      leave()
    }
    if first > 1024, first * 2 > queue.count {
      queue.removeFirst(first)
      first = 0
    }
    queue.append((sender, now))
    let number = counts[sender, default: 0] + 1
    counts[sender] = number
    return SenderRate(number: number, outcome: limits.outcome(of: number, isAllowListed: isAllowListed))
  }

  /// Whether a message is no longer within the window that ends now; dates of hostile mail may be far apart.
  private func isOver(_ seconds: Int64, _ now: Int64) -> Bool {
    let (age, overflow) = now.subtractingReportingOverflow(seconds)
    return overflow || age >= limits.window
  }

  private mutating func leave() {
    let sender = queue[first].sender
    first += 1
    guard let count = counts[sender] else { return }
    counts[sender] = count > 1 ? count - 1 : nil
  }
}

/// The place of a message among its sender's within an hour, and what the help desk does with it.
package struct SenderRate: Sendable, Hashable {
  /// How many messages of the sender there are within the hour that ends with this one, this one included.
  package let number: Int
  /// What becomes of the message.
  package let outcome: Outcome

  /// Names the place of a message.
  package init(number: Int, outcome: Outcome) {
    self.number = number
    self.outcome = outcome
  }

  /// What the help desk does with a message for its sender's rate alone.
  package enum Outcome: Sendable, Hashable, Comparable {
    case accepted, suspended, rejected
  }
}
