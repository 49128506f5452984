import Synchronization

/// One task that waits for an answer, which it gets once, or gives up.
final class Waiter: Sendable {
  private enum State {
    case new
    case waiting(CheckedContinuation<DNSAnswer, Never>)
    case done(DNSAnswer)
  }

  private let state = Mutex(State.new)

  /// Begins to wait; what is there already comes at once.
  func wait(_ continuation: CheckedContinuation<DNSAnswer, Never>) {
    let answer: DNSAnswer? = state.withLock { state in
      if case .done(let answer) = state { return answer }
      state = .waiting(continuation)
      return nil
    }
    if let answer { continuation.resume(returning: answer) }
  }

  /// Hands over the answer, unless there is one.
  func finish(_ answer: DNSAnswer) {
    let continuation: CheckedContinuation<DNSAnswer, Never>? = state.withLock { state in
      if case .done = state { return nil }
      defer { state = .done(answer) }
      if case .waiting(let continuation) = state { return continuation }
      return nil
    }
    continuation?.resume(returning: answer)
  }

  /// Whether nobody waits any more.
  var isDone: Bool {
    state.withLock { if case .done = $0 { true } else { false } }
  }
}
