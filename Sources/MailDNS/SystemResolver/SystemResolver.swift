/// Asks the system's servers, or others, by way of libunbound.
///
///     let resolver = try SystemResolver()
///     let answer = await resolver.answer(DNSQuestion(name, .txt))
///
/// No task blocks: one thread of its own waits for the servers. What several tasks ask at once is asked once. Answers are
/// kept for their time to live. A task that is cancelled gets ``DNSOutcome/timeOut``. Names below `localhost`,
/// `invalid` and `onion` are answered without a server (RFC 6761, RFC 7686).
public final class SystemResolver: Resolver {
  private let thread: ResolverThread

  /// Sets a resolver up; the error says which file or resource is missing.
  public init(_ settings: Settings = Settings()) throws(SystemResolverError) {
    thread = try ResolverThread(settings)
    try thread.start()
  }

  deinit { thread.stop() }

  /// Answers one question, at the latest when its time is up.
  public func answer(_ question: DNSQuestion) async -> DNSAnswer {
    let waiter = Waiter()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        waiter.wait(continuation)
        thread.send(.ask(question, waiter))
      }
    } onCancel: {
      waiter.finish(DNSAnswer(.timeOut))
      thread.send(.giveUp(question))
    }
  }

  /// Ends what is under way, and everything that is asked later, as ``DNSOutcome/notAsked``.
  public func shutDown() { thread.stop() }
}
