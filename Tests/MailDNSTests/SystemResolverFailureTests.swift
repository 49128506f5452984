import Foundation
import Glibc
import InternetMessage
import Synchronization
import Testing

@testable import MailDNS

@Suite(.timeLimit(.minutes(30))) struct SystemResolverFailureTests {
  private func resolver(_ socket: LoopbackSocket, timeOut: Duration) throws -> SystemResolver {
    let server = try #require(NameServer("127.0.0.1@\(socket.port)"))
    return try SystemResolver(.init(servers: .forwarders([server]), timeOut: timeOut))
  }

  /// Does something as soon as the server is asked, on a thread of its own.
  ///
  /// A task may wait minutes for its turn among the other tests; by then the library has given the server up.
  private static func whenAsked(_ socket: LoopbackSocket, _ action: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      while socket.receive(100) == nil {}
      action()
    }
  }

  @Test func aServerThatNeverAnswersTimesOut() async throws {
    let socket = try LoopbackSocket()
    let resolver = try resolver(socket, timeOut: .milliseconds(200))
    let outcomes = await withTaskGroup(of: DNSOutcome.self) { group in
      for number in 0..<600 {
        group.addTask { await resolver.answer(DNSQuestion(name("n\(number % 300).example.test"), .a)).outcome }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(outcomes == [.timeOut])
  }

  @Test func aCancelledTaskDoesNotWait() async throws {
    let socket = try LoopbackSocket()
    let resolver = try resolver(socket, timeOut: .seconds(600))
    let question = DNSQuestion(name("a.example.test"), .a)
    let tasks = (0..<10).map { _ in Task { await resolver.answer(question) } }
    tasks[0].cancel()
    #expect(await tasks[0].value == DNSAnswer(.timeOut))
    Self.whenAsked(socket) { for task in tasks { task.cancel() } }
    for task in tasks { #expect(await task.value == DNSAnswer(.timeOut)) }
    let late = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await resolver.answer(question)
    }
    #expect(await late.value == DNSAnswer(.timeOut))
  }

  @Test func shuttingDownAnswersEverybody() async throws {
    let socket = try LoopbackSocket()
    let resolver = try resolver(socket, timeOut: .seconds(600))
    let tasks = (0..<500).map { number in
      Task { await resolver.answer(DNSQuestion(name("n\(number).example.test"), .a)) }
    }
    Self.whenAsked(socket) { resolver.shutDown() }
    for task in tasks { #expect(await task.value == DNSAnswer(.notAsked)) }
    #expect(await resolver.answer(DNSQuestion(.root, .a)) == DNSAnswer(.notAsked))
    resolver.shutDown()
  }

  /// A server whose answers are wrong in every way; whatever the outcome, it comes, and no record does.
  @Test func malformedAnswersAreFailures() async throws {
    let socket = try LoopbackSocket()
    let state = Mutex((isDone: false, answers: 0))
    let resolver = try resolver(socket, timeOut: .milliseconds(300))
    Thread.detachNewThread {
      while !state.withLock({ $0.isDone }) {
        guard let (query, sender) = socket.receive(100), query.count > 12 else { continue }
        socket.send(Self.malformed(query, state.withLock(\.answers)), to: sender)
        state.withLock { $0.answers += 1 }
      }
    }
    let outcomes = await withTaskGroup(of: DNSOutcome.self) { group in
      for number in 0..<60 {
        let type: DNSRecordType = number % 2 == 0 ? .txt : .a
        group.addTask { await resolver.answer(DNSQuestion(name("n\(number).example.test"), type)).outcome }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    state.withLock { $0.isDone = true }
    #expect(state.withLock(\.answers) > 0)
    #expect(outcomes.isSubset(of: [.timeOut, .serverFailure]))
  }

  /// An answer to a query whose data do not fit their type or length.
  private static func malformed(_ query: [UInt8], _ number: Int) -> [UInt8] {
    // The question ends behind the root's zero, type and class.
    guard let zero = query[12...].firstIndex(of: 0), zero + 5 <= query.count else { return [] }
    let isText = query[zero + 2] == 16
    var answer = Array(query[..<2]) + [0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0] + query[12..<zero + 5]
    answer += [0xC0, 12] + query[zero + 1..<zero + 5] + [0, 0, 1, 44]
    switch number % 6 {
    case 0: answer += isText ? [0, 3, 200, 0x61, 0x61] : [0, 3, 192, 0, 2]
    case 1: answer += isText ? [0, 0] : [0, 5, 192, 0, 2, 1, 1]
    case 2: answer += [0xFF, 0xFF, 1, 2, 3]
    case 3: answer = Array(answer.prefix(answer.count - 5))
    case 4: answer[zero + 5 + 1] = UInt8(zero + 5)  // The owner's pointer points to itself.
    default: answer = Array(answer.prefix(7))
    }
    return answer
  }

  @Test(arguments: [
    ("/nonexistent/resolv.conf", SystemResolverError.unreadableServers(path: "/nonexistent/resolv.conf"))
  ])
  func refusesFilesThatAreNotThere(path: String, error: SystemResolverError) {
    #expect(throws: error) { try SystemResolver(.init(servers: .file(path))) }
    #expect(throws: SystemResolverError.noServers) { try SystemResolver(.init(servers: .forwarders([]))) }
    #expect(throws: SystemResolverError.unreadableTrustAnchors(path: path)) {
      try SystemResolver(.init(servers: .forwarders([NameServer(IPAddress(version4: 1))]), trustAnchorFile: path))
    }
  }
}
