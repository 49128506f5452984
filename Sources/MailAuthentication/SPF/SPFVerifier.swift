import InternetMessage
public import MailDNS

/// Checks whether a client may send for a domain (RFC 7208).
///
///     let verifier = SPFVerifier(resolver: resolver)
///     let result = await verifier.check(
///       SPFRequest(ip: address, helo: "mx.example.com", mailFrom: "user@example.com"), now: 1_772_323_200)
///     result.outcome  // .pass
///
/// It never throws: what goes wrong is a result. What the cache holds is not asked again; when it holds everything, a
/// check runs in one go without waiting for anything.
public struct SPFVerifier: Sendable {
  private let resolver: any Resolver
  private let cache: SPFRecordCache
  private let receiver: DomainName?
  private let voidLookups: Int
  private let timeLimit: Duration
  private let clock: any Clock<Duration>

  /// Makes a verifier; `receiver` is the host that checks, for `%{r}`.
  ///
  /// How many terms may look up what is not there "MAY [be] configurable" (RFC 7208, section 4.6.4); by default it is two.
  /// The time that a check may take is kept by cancelling the resolver's task, on which it has to return.
  public init(
    resolver: any Resolver, cache: SPFRecordCache = SPFRecordCache(), receiver: DomainName? = nil,
    voidLookups: Int? = nil, timeLimit: Duration? = nil, clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.resolver = resolver
    self.cache = cache
    self.receiver = receiver
    self.voidLookups = voidLookups ?? SPFLimits.voidLookups
    self.timeLimit = timeLimit ?? SPFLimits.timeLimit
    self.clock = clock
  }

  /// Checks a request; `now` is the time in seconds since 1970, by which answers age and which `%{t}` tells.
  nonisolated(nonsending) public func check(_ request: SPFRequest, now: Int64, isTraced: Bool = false) async
    -> SPFResult
  {
    if !isTraced, let result = checkFromCache(request, now: now) { return result }
    return await check(request, now: now, isTraced: isTraced, clock: clock)
  }

  /// Checks a request from the cache alone; nil when an answer is missing.
  public func checkFromCache(_ request: SPFRequest, now: Int64) -> SPFResult? {
    let question = request.domain.map { DNSQuestion($0, request.ip.version4 == nil ? .aaaa : .a) }
    var knowsMore = true
    if let question, let program = cache.program(for: question, now: now) {
      switch program.run(request, cache: cache, voidLimit: voidLookups, now: now) {
      case .result(let result): return result
      case .giveUp: knowsMore = false
      case .missing: break
      }
    }
    var evaluation = SPFEvaluation(
      request, cache: cache, answers: [:], receiver: receiver, voidLimit: voidLookups, now: now, isTraced: false)
    // All that it throws is a question whose answer is not in the cache.
    guard let result = try? evaluation.run() else { return nil }
    if knowsMore, let question {
      cache.keep(SPFProgramBuilder.program(for: question, cache: cache, now: now))
    }
    return result
  }

  /// Runs the evaluation again and again, each time with one more answer.
  ///
  /// That costs little: a check has few questions, and all but the last run end early.
  private func check<C: Clock>(
    _ request: SPFRequest, now: Int64, isTraced: Bool, clock: C
  ) async -> SPFResult where C.Duration == Duration {
    let deadline = clock.now.advanced(by: timeLimit)
    var answers: [DNSQuestion: SPFAnswer] = [:]
    while true {
      var evaluation = SPFEvaluation(
        request, cache: cache, answers: answers, receiver: receiver, voidLimit: voidLookups, now: now,
        isTraced: isTraced)
      do {
        return try evaluation.run()
      } catch {
        guard answers.count < SPFLimits.questions,
          let answer = await ask(error.question, until: deadline, clock: clock)
        else { return evaluation.result(error.settled ?? .timeLimit) }
        let prepared = SPFAnswer(answer, to: error.question, now: now)
        cache.keep(prepared, now: now)
        answers[error.question] = prepared
      }
    }
  }

  /// Asks the resolver; nil when the time is over.
  private func ask<C: Clock>(_ question: DNSQuestion, until deadline: C.Instant, clock: C) async -> DNSAnswer?
  where C.Duration == Duration {
    // The same mail and the same records give the same result, however busy the machine is.
    if resolver.answersAtOnce { return await resolver.answer(question) }
    guard clock.now < deadline else { return nil }
    return await withTaskGroup(of: DNSAnswer?.self) { group in
      group.addTask { await resolver.answer(question) }
      group.addTask {
        // Cancelled means that the answer came first.
        try? await clock.sleep(until: deadline, tolerance: nil)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}
