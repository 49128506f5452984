import HelpDesk
import SeededRandom
import Testing

@Suite struct SenderRatesTests {
  /// LP09: 20 accepted, 20 suspended, the rest rejected; ten-fold for senders on the allow list.
  @Test(arguments: [
    (1, false, SenderRate.Outcome.accepted), (20, false, .accepted), (21, false, .suspended), (40, false, .suspended),
    (41, false, .rejected), (1000, false, .rejected), (200, true, .accepted), (201, true, .suspended),
    (400, true, .suspended), (401, true, .rejected),
  ])
  func outcomes(number: Int, isAllowListed: Bool, outcome: SenderRate.Outcome) {
    var rates = SenderRates()
    var last: SenderRate?
    for _ in 0..<number { last = rates.count("a@example.org", at: 1000, isAllowListed: isAllowListed) }
    #expect(last == SenderRate(number: number, outcome: outcome))
    #expect(rates.isExact)
  }

  /// A message counts for less than an hour.
  @Test(arguments: [(3599, 21), (3600, 1), (3601, 1)] as [(Int64, Int)])
  func theWindow(seconds: Int64, number: Int) {
    var rates = SenderRates()
    for _ in 0..<20 { _ = rates.count("a@example.org", at: 0) }
    #expect(rates.count("a@example.org", at: seconds).number == number)
  }

  @Test func sendersAreCountedApart() {
    var rates = SenderRates()
    for index in 0..<25 {
      #expect(rates.count("a@example.org", at: Int64(index)).number == index + 1)
      #expect(rates.count("b\(index)@example.org", at: Int64(index)).number == 1)
    }
  }

  /// Against a count over the whole list, for random times with gaps.
  @Test func agreesWithASlowCount() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    var rates = SenderRates()
    var all: [(sender: String, seconds: Int64)] = []
    var now: Int64 = -5000
    for _ in 0..<5000 {
      now += Int64([0, 1, 30, 200, 4000].randomElement(using: &generator) ?? 0)
      let sender = ["a", "b", "c"].randomElement(using: &generator) ?? ""
      all.append((sender, now))
      let expected = all.reversed().prefix { now - $0.seconds < 3600 }.count { $0.sender == sender }
      #expect(rates.count(sender, at: now).number == expected, "seed \(seed)")
    }
  }

  @Test func aTimeThatGoesBackCountsAsTheLatest() {
    var rates = SenderRates()
    _ = rates.count("a", at: 10_000)
    #expect(rates.count("a", at: 0).number == 2)
    #expect(rates.count("a", at: 13_599).number == 3)
    // The first two are an hour old now.
    #expect(rates.count("a", at: 13_600).number == 2)
  }

  /// Dates of hostile mail are as far apart as numbers go.
  @Test func timesAtTheEnds() {
    var rates = SenderRates()
    #expect(rates.count("a", at: .min).number == 1)
    #expect(rates.count("a", at: .max).number == 1)
    #expect(rates.count("a", at: .min).number == 2)
  }

  @Test func theWindowHasALimit() {
    var rates = SenderRates(capacity: 3)
    for number in 1...3 { #expect(rates.count("a", at: 0).number == number) }
    #expect(rates.isExact)
    #expect(rates.count("a", at: 0).number == 3)
    #expect(!rates.isExact)
  }

  private static func journal(_ messages: [(String, Int64)], allowed: Set<String> = [], capacity: Int = 1 << 20)
    -> RateJournal
  {
    var journal = RateJournal(capacity: capacity)
    for (sender, seconds) in messages {
      _ = journal.add(sender: sender, seconds: seconds, isAllowListed: allowed.contains(sender))
    }
    return journal
  }

  /// The order in which messages are noted does not matter; the places are those of noting.
  @Test func crossingsOfAMailboxInAnyOrder() {
    let messages = (0..<45).map { ("a", Int64($0) * 60) }
    #expect(Set(Self.journal(messages).crossings.keys) == [20, 40])
    let crossings = Self.journal(messages.reversed()).crossings
    #expect(
      crossings == [
        24: RateCrossing(
          sender: "a", rate: SenderRate(number: 21, outcome: .suspended), isAllowListed: false, messages: 20),
        4: RateCrossing(
          sender: "a", rate: SenderRate(number: 41, outcome: .rejected), isAllowListed: false, messages: 5),
      ])
  }

  @Test func senderOnTheAllowList() {
    let messages = (0..<401).map { ("a", Int64($0)) }
    let crossings = Self.journal(messages, allowed: ["a"]).crossings
    #expect(crossings.mapValues(\.messages) == [200: 200, 400: 1])
    #expect(crossings.values.allSatisfy { $0.isAllowListed })
  }

  /// When the rate has fallen, passing it again is an event of its own.
  @Test func burstsAreToldApart() {
    let first = (0..<22).map { ("a", Int64($0)) }
    let second = (0..<21).map { ("a", 10_000 + Int64($0)) }
    #expect(Self.journal(first + second).crossings.mapValues(\.messages) == [20: 2, 42: 1])
  }

  @Test func theJournalHasALimit() {
    let messages = (0..<25).map { ("a", Int64($0)) }
    let full = Self.journal(messages, capacity: 25)
    #expect(full.leftOut == 0 && full.crossings.count == 1)
    let beyond = Self.journal(messages, capacity: 20)
    #expect(beyond.leftOut == 5 && beyond.crossings.isEmpty)
  }
}
