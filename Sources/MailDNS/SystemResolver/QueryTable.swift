/// One question under way, or about to be.
final class Query {
  let question: DNSQuestion
  var waiters: [Waiter] = []
  /// The library's number of the query, once it is sent.
  var id: Int32 = 0
  var isSent = false
  var isEnded = false
  /// Where the answer goes.
  weak var owner: ResolverThread?

  init(_ question: DNSQuestion) { self.question = question }
}

/// What is asked: each question once, so many at a time, each with its end.
struct QueryTable {
  private let timeOut: Duration
  private let concurrent: Int
  private var queries: [DNSQuestion: Query] = [:]
  private var underWay = 0
  /// Those that wait for their turn; what has ended stays in both lines until it comes to the front.
  private var unsent = Line<Query>()
  /// Those under way, with the end of their time.
  private var sent = Line<(end: ContinuousClock.Instant, query: Query)>()

  init(timeOut: Duration, concurrent: Int) {
    self.timeOut = timeOut
    self.concurrent = max(1, min(concurrent, DNSLimits.concurrentQuestions))
  }

  /// Takes a question up; the same one is not asked twice at once.
  mutating func add(_ question: DNSQuestion, _ waiter: Waiter) {
    if waiter.isDone { return }
    if let query = queries[question] {
      query.waiters.append(waiter)
    } else {
      let query = Query(question)
      query.waiters.append(waiter)
      queries[question] = query
      unsent.append(query)
    }
  }

  /// Drops those who do not wait any more; gives the number to cancel when nobody is left.
  mutating func giveUp(_ question: DNSQuestion) -> Int32? {
    guard let query = queries[question] else { return nil }
    query.waiters.removeAll(where: \.isDone)
    guard query.waiters.isEmpty else { return nil }
    end(query, DNSAnswer(.timeOut))
    return query.isSent ? query.id : nil
  }

  /// The next question to send, as long as there is room.
  mutating func takeNext() -> Query? {
    while underWay < concurrent, let query = unsent.popFirst() {
      if query.isEnded { continue }
      query.isSent = true
      underWay += 1
      sent.append((ContinuousClock.now + timeOut, query))
      return query
    }
    return nil
  }

  /// Ends those whose time is up; gives their numbers to cancel.
  mutating func takeLate() -> [Int32] {
    var late: [Int32] = []
    let now = ContinuousClock.now
    while let first = sent.first, first.query.isEnded || first.end <= now {
      _ = sent.popFirst()
      if first.query.isEnded { continue }
      late.append(first.query.id)
      end(first.query, DNSAnswer(.timeOut))
    }
    return late
  }

  /// Hands an answer over to all who wait for it.
  mutating func end(_ query: Query, _ answer: DNSAnswer) {
    guard !query.isEnded else { return }
    query.isEnded = true
    if query.isSent { underWay -= 1 }
    queries[query.question] = nil
    for waiter in query.waiters { waiter.finish(answer) }
    query.waiters = []
  }

  /// Ends everything.
  mutating func endAll(_ answer: DNSAnswer) {
    for query in Array(queries.values) { end(query, answer) }
  }

  /// How long to wait for the next end, in milliseconds; -1 without end.
  mutating func millisecondsToNextEnd() -> Int32 {
    while let first = sent.first, first.query.isEnded { _ = sent.popFirst() }
    guard let first = sent.first else { return -1 }
    let left = (first.end - ContinuousClock.now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    // Rounded up, so that the time is up then.
    return Int32(clamping: min(left.seconds, 1_000_000) * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1)
  }
}

/// First in, first out.
private struct Line<Element> {
  private var elements: [Element] = []
  private var start = 0

  var first: Element? { start < elements.count ? elements[start] : nil }

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func popFirst() -> Element? {
    guard let element = first else { return nil }
    start += 1
    // What was taken is dropped when it is half of the array, so that each step costs a constant on average.
    if start * 2 > elements.count {
      elements.removeFirst(start)
      start = 0
    }
    return element
  }
}
