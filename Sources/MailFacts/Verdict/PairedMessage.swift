/// Which message of before the relay a message was compared with, and how that was found.
///
///     {"state": "found", "foundBy": "email-id", "file": "sent.mbox", "index": 41, "candidates": 1}
public struct PairedMessage: Sendable, Hashable {
  /// Whether there is a partner.
  public enum State: String, Sendable, CaseIterable {
    /// There is one, and the two were compared.
    case found
    /// Several are alike; none was taken.
    case ambiguous
    /// Nothing is alike.
    case none
  }

  /// Whether there is a partner.
  public var state: State
  /// What decided, or did not suffice: `email-id`, `message-id`, `content`; nil where nothing is alike.
  public var foundBy: String?
  /// The partner's file.
  public var file: String?
  /// The partner's number in its mailbox, from 0.
  public var index: Int?
  /// How many messages are alike.
  public var candidates: Int

  /// Makes a paired message.
  public init(state: State, foundBy: String?, file: String?, index: Int?, candidates: Int) {
    self.state = state
    self.foundBy = foundBy
    self.file = file
    self.index = index
    self.candidates = candidates
  }
}
