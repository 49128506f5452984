import SeededRandom
import Testing

@testable import MailFacts

/// Where two texts differ.
struct DifferenceTests {
  private static func words(_ old: String, _ new: String) -> [String] {
    let (one, other) = (Array(old.utf8), Array(new.utf8))
    return TextDifference.words(one, other).map {
      String(decoding: one[$0.before], as: UTF8.self) + "→" + String(decoding: other[$0.after], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("a b", "a b", []), ("a b", "a  c", ["b→c"]), ("a b", "a\r\n\tb", [" →\r\n\t"]),
    ("Hello", "[EXTERNAL] Hello", ["→[EXTERNAL] "]), ("a b c d", "a x c y", ["b→x", "d→y"]),
    ("support@example.com", "no-reply@example.com", ["support→no-reply"]), ("", "a", ["→a"]), ("a", "", ["a→"]),
  ])
  func differingWords(_ old: String, _ new: String, _ expected: [String]) {
    #expect(Self.words(old, new) == expected)
  }

  /// What is set in place of what is gone makes the one text from the other, whatever the texts.
  @Test(arguments: UInt64(1)...60) func hunksMakeTheNewFromTheOld(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let old = Self.text(&random)
      var new = old
      for _ in 0..<random.next() % 6 where !new.isEmpty {
        let place = Int(random.next() % UInt64(new.count))
        new.replaceSubrange(place..<min(new.count, place + Int(random.next() % 9)), with: Self.text(&random).prefix(7))
      }
      for hunks in [TextDifference.words(old, new), TextDifference.text(old, new)] {
        var (made, offset): ([UInt8], Int) = ([], 0)
        for hunk in hunks {
          made += old[offset..<hunk.before.lowerBound] + new[hunk.after]
          offset = hunk.before.upperBound
        }
        made += old[offset...]
        let blanks: Set<UInt8> = [0x20, 0x0A]
        #expect(made.filter { !blanks.contains($0) } == new.filter { !blanks.contains($0) }, "seed \(seed)")
      }
      #expect(TextDifference.words(old, new).isEmpty == (old == new), "seed \(seed)")
    }
  }

  private static func text(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<random.next() % 60).map { _ in Array("ab c\nd.".utf8)[Int(random.next() % 7)] }
  }

  /// Beyond the limit the middle is one change, and the ends that are alike stay out of it.
  @Test(arguments: [(PairLimits.differences / 2, true), (PairLimits.differences / 2 + 1, false)])
  func longScriptsAreOneChange(_ count: Int, _ isPieceByPiece: Bool) {
    let old = [0] + (0..<count).flatMap { [$0 + 1, -1] } + [0]
    let new = [0] + (0..<count).flatMap { [$0 + 1_000_001, -1] } + [0]
    #expect(SequenceDifference.hunks(old, new).count == (isPieceByPiece ? count : 1))
    #expect(SequenceDifference.hunks(old, new).first?.before.lowerBound == 1)
  }
}
