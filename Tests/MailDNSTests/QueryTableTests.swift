import InternetMessage
import Testing

@testable import MailDNS

@Suite struct QueryTableTests {
  private func question(_ number: Int) -> DNSQuestion { DNSQuestion(name("n\(number).example"), .a) }

  @Test func asksOnceWhatSeveralWantToKnow() async {
    var table = QueryTable(timeOut: .seconds(600), concurrent: 9)
    let waiters = [Waiter(), Waiter()]
    for waiter in waiters { table.add(question(1), waiter) }
    let query = table.takeNext()
    #expect(query?.question == question(1))
    #expect(table.takeNext() == nil)
    table.add(question(1), Waiter())
    #expect(table.takeNext() == nil, "nor while it is under way")
    let answer = DNSAnswer(.noData, timeToLive: 7)
    if let query { table.end(query, answer) }
    for waiter in waiters { #expect(await withCheckedContinuation { waiter.wait($0) } == answer) }
    table.add(question(1), Waiter())
    #expect(table.takeNext() != nil, "but afterwards")
  }

  @Test func sendsAtMostSoManyAtOnce() {
    var table = QueryTable(timeOut: .seconds(600), concurrent: 2)
    for number in 0..<3 { table.add(question(number), Waiter()) }
    let first = table.takeNext()
    #expect(table.takeNext()?.question == question(1))
    #expect(table.takeNext() == nil)
    if let first { table.end(first, DNSAnswer(.timeOut)) }
    #expect(table.takeNext()?.question == question(2))
    #expect(table.takeNext() == nil)
  }

  @Test func theLimitIsNotRaised() {
    var table = QueryTable(timeOut: .seconds(600), concurrent: 100_000)
    for number in 0...DNSLimits.concurrentQuestions { table.add(question(number), Waiter()) }
    var count = 0
    while table.takeNext() != nil { count += 1 }
    #expect(count == DNSLimits.concurrentQuestions)
  }

  @Test func cancelsWhatNobodyWaitsForAnyMore() {
    var table = QueryTable(timeOut: .seconds(600), concurrent: 9)
    let waiters = [Waiter(), Waiter()]
    for waiter in waiters { table.add(question(1), waiter) }
    table.takeNext()?.id = 5
    waiters[0].finish(DNSAnswer(.timeOut))
    #expect(table.giveUp(question(1)) == nil, "one still waits")
    waiters[1].finish(DNSAnswer(.timeOut))
    #expect(table.giveUp(question(1)) == 5)
    #expect(table.giveUp(question(1)) == nil)
    let gone = Waiter()
    gone.finish(DNSAnswer(.timeOut))
    table.add(question(2), gone)
    #expect(table.takeNext() == nil, "who gave up before is not asked for")
  }

  @Test func endsWhatIsLate() {
    var table = QueryTable(timeOut: .zero, concurrent: 9)
    #expect(table.millisecondsToNextEnd() == -1)
    let waiter = Waiter()
    table.add(question(1), waiter)
    #expect(table.millisecondsToNextEnd() == -1, "the time runs from sending on")
    table.takeNext()?.id = 5
    #expect((0...1).contains(table.millisecondsToNextEnd()))
    #expect(table.takeLate() == [5])
    #expect(waiter.isDone)
    #expect(table.takeLate() == [])
  }

  @Test(arguments: [
    ("192.0.2.53", "192.0.2.53@53"), ("192.0.2.53@5353", "192.0.2.53@5353"), ("2001:db8::1@1", "2001:db8::1@1"),
  ])
  func readsServers(text: String, expected: String) { #expect(NameServer(text)?.description == expected) }

  @Test(arguments: [
    "", "@53", "192.0.2.53@", "192.0.2.53@0", "192.0.2.53@65536", "192.0.2.53@+1", "192.0.2.1@1@1", "a",
  ])
  func refusesServers(text: String) { #expect(NameServer(text) == nil) }

  @Test func readsTrustAnchors() throws {
    let hash = String(repeating: "0A", count: 32)
    let text = "; root\n. IN DS 20326 8 2 \(hash)\n\nexample.test. 300 DNSKEY 257 3 13 ( AAAA\n BBB= )\n"
    let anchors = try TrustAnchors(octets: Array(text.utf8), path: "k")
    #expect(anchors.owners == [.root, name("example.test")])
    #expect(anchors.records == [". IN DS 20326 8 2 \(hash)", "example.test. IN DNSKEY 257 3 13 AAAA BBB="])
  }

  @Test(arguments: [
    (". A 192.0.2.1", 1), ("\n\n. DS 1 2 3", 3), (". DS 65536 8 2 00", 1), (". DS 1 8 2 \"00\"", 1),
    (". IN DS 1 8 2 0000\n(", 2),
  ])
  func refusesOtherRecords(text: String, line: Int) {
    #expect(throws: SystemResolverError.malformedTrustAnchors(path: "k", line: line)) {
      try TrustAnchors(octets: Array(text.utf8), path: "k")
    }
  }
}
