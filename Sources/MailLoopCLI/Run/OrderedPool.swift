/// Works on items in several tasks and hands out the results in the order of the items.
///
/// At most `jobs` items are worked on at once and at most four times as many results wait for their turn, so that memory
/// does not depend on the number of items.
struct OrderedPool {
  let jobs: Int

  /// Runs until there are no more items, or until a closure throws.
  ///
  /// - Parameters:
  ///   - next: Gives the next item; called by this task alone.
  ///   - work: Turns an item into a result; called by any task.
  ///   - consume: Takes the results in order; called by this task alone.
  func run<Item: Sendable, Output: Sendable>(
    next: () -> Item?, work: @escaping @Sendable (Item) async -> Output, consume: (Output) async throws -> Void
  ) async throws {
    if jobs == 1 {
      while let item = next() { try await consume(work(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (index: Int, output: Output).self) { group in
      var waiting: [Int: Output] = [:]
      var (begun, running, consumed) = (0, 0, 0)
      var isExhausted = false
      func begin() {
        while !isExhausted, running < jobs, begun - consumed < jobs * 4 {
          guard let item = next() else {
            isExhausted = true
            return
          }
          let index = begun
          group.addTask { (index, await work(item)) }
          begun += 1
          running += 1
        }
      }
      begin()
      while let done = try await group.next() {
        running -= 1
        waiting[done.index] = done.output
        // Before the results are taken, so that no processor waits for work meanwhile.
        begin()
        while let output = waiting.removeValue(forKey: consumed) {
          consumed += 1
          try await consume(output)
        }
        begin()
      }
    }
  }
}
