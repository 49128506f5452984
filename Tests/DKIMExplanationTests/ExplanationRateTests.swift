import Foundation
import SeededRandom
import Testing

@testable import MailAuthentication

/// Counts what comes of composed breakage.
private struct Tally {
  var counts: [CaseOutcome: Int] = [:]
  var wrong: [String] = []
  var unexplained: [String] = []

  mutating func add(_ result: (outcome: CaseOutcome, text: String)) {
    counts[result.outcome, default: 0] += 1
    if result.outcome == .wrong { wrong.append(result.text) }
    if result.outcome == .unexplained, unexplained.count < 3 { unexplained.append(result.text) }
  }

  func count(_ outcome: CaseOutcome) -> Int { counts[outcome, default: 0] }

  var broken: Int { count(.explained) + count(.unexplained) + count(.wrong) }
}

@Suite("Composed breakage") struct ExplanationRateTests {
  /// How many times as many cases are run as the rates of the documentation are of.
  private static let scale = ProcessInfo.processInfo.environment["MAILLOOP_EXPLANATION_SCALE"].flatMap(Int.init) ?? 1
  private static let showsMisses = ProcessInfo.processInfo.environment["MAILLOOP_EXPLANATION_MISSES"] != nil

  @Test("has no wrong name, and the right one as often as can be", arguments: RelayBehaviour.all)
  func single(_ behaviour: RelayBehaviour) throws {
    var tally = Tally()
    var seed: UInt64 = 1
    // Not every message is one that this happens to: seeds go on until there are enough.
    while tally.broken < 5 * Self.scale, seed < UInt64(400 * Self.scale) {
      tally.add(try BrokenCase(seed: seed, behaviours: [behaviour]).run())
      seed += 1
    }
    report(behaviour.name, tally)
    #expect(tally.wrong.isEmpty)
    #expect(tally.broken > 0, "no message of \(seed) was broken")
    if !behaviour.accepted.isEmpty {
      #expect(tally.count(.explained) * 100 >= tally.broken * behaviour.floor, "below the floor: \(tally.unexplained)")
    }
  }

  @Test("in pairs has no wrong name", arguments: 0..<4)
  func pairs(_ lane: Int) throws {
    var random = SeededGenerator(seed: UInt64(1_000 + lane))
    var tally = Tally()
    var damaged = Tally()
    let known = RelayBehaviour.header + RelayBehaviour.body
    var tries = 0
    while tally.broken < 8 * Self.scale, tries < 400 * Self.scale {
      tries += 1
      let pair = [random.pick(known), random.pick(known)]
      // What is done to a message that a list has wrapped is done to the wrapping.
      guard pair[0].name != pair[1].name, !pair[0].accepted.contains(.messageWrapped) else { continue }
      tally.add(try BrokenCase(seed: random.next() % 1_000_000, behaviours: pair).run())
    }
    while damaged.broken < 1 * Self.scale, tries < 800 * Self.scale {
      tries += 1
      // The damage first, so that it is not done to what the relay adds.
      let pair = [random.pick(RelayBehaviour.damage), random.pick(known)]
      damaged.add(try BrokenCase(seed: random.next() % 1_000_000, behaviours: pair).run())
    }
    report("pairs, lane \(lane)", tally)
    report("pairs with damage, lane \(lane)", damaged)
    #expect(tally.wrong.isEmpty && damaged.wrong.isEmpty)
    #expect(tally.broken > 0 && damaged.broken > 0)
    #expect(tally.count(.explained) * 100 >= tally.broken * 50, "below the floor: \(tally.unexplained)")
  }

  private func report(_ name: String, _ tally: Tally) {
    print(
      "explanations | \(name) | \(tally.broken) | \(tally.count(.explained)) | \(tally.count(.unexplained)) | \(tally.count(.wrong))"
    )
    for text in tally.wrong { print("wrong:", text) }
    if Self.showsMisses { for text in tally.unexplained { print("unexplained:", text) } }
  }
}
