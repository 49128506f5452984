/// How many messages of one sender the help desk takes within an hour (LP09).
///
/// 20 are accepted, the next 20 are suspended, beyond 40 they are rejected; for a sender on the allow list each number
/// is ten times as high, and what is beyond is dropped.
package struct RateLimits: Sendable, Hashable {
  /// The span over which messages are counted, in seconds.
  package var window: Int64 = 3600
  /// How many messages are accepted in it.
  package var accepted = 20
  /// How many more are suspended, before the rest is rejected.
  package var suspended = 20
  /// By how much the numbers grow for a sender on the allow list.
  package var allowListFactor = 10

  /// The numbers as they were published.
  package init() {}

  /// What becomes of a message by its number within the window, from 1.
  func outcome(of number: Int, isAllowListed: Bool) -> SenderRate.Outcome {
    let factor = isAllowListed ? allowListFactor : 1
    if number <= accepted * factor { return .accepted }
    return number <= (accepted + suspended) * factor ? .suspended : .rejected
  }

  /// How many messages within the window are counted exactly.
  package static let messagesInWindow = 1 << 18
  /// How many messages of one run are sorted by time; of a longer run the first ones are judged.
  package static let messages = 1 << 20
}
