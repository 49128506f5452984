import SafeOutput
import Testing

@testable import VerdictOutput

struct ExcerptTests {
  private func shown(_ octets: [UInt8], _ place: Range<Int>, line: Int = 1) -> [String] {
    var text = TerminalWriter(colour: false)
    Excerpt(of: octets, at: place, line: line).write(to: &text, margin: 1, style: .error)
    return String(decoding: text.octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().dropLast().map(String.init)
  }

  @Test(
    arguments: [
      // What stands before the place decides where the carets begin.
      ("a\tb", 2..<3, "1 | a    b", "  |      ^"),
      ("漢字x", 6..<7, "1 | 漢字x", "  |     ^"),
      ("漢字x", 3..<6, "1 | 漢字x", "  |   ^^"),
      ("e\u{301}x", 3..<4, "1 | e\u{301}x", "  |  ^"),
      ("\u{1B}x", 1..<2, #"1 | \x1bx"#, "  |     ^"),
      ("\u{202E}x", 0..<3, #"1 | \u{202E}x"#, "  | ^^^^^^^^"),
      ("ab\r\ncd", 0..<2, "1 | ab", "  | ^^"),
      ("ab", 2..<2, "1 | ab", "  |   ^"),
      ("ab", 1..<1, "1 | ab", "  |  ^"),
      // Beyond the octets.
      ("ab", 7..<9, "1 | ab", "  |   ^"),
    ] as [(MailText, Range<Int>, String, String)])
  func marks(mail: MailText, place: Range<Int>, line: String, carets: String) {
    #expect(shown(Array(mail.text.utf8), place) == [line, carets])
  }

  @Test func octetsThatAreNotUTF8AreShownAsNumbers() {
    #expect(shown([0x61, 0xFF, 0xC3, 0x62], 3..<4) == [#"1 | a\xff\xc3b"#, "  |          ^"])
  }

  @Test func aPlaceOfSeveralLinesIsCutAfterThree() {
    let expected = ["1 | ab", "  |  ^", "2 | cd", "  | ^^", "3 | ef", "  | ^^", "  | …"]
    #expect(shown(Array("ab\ncd\nef\ngh\n".utf8), 1..<12) == expected)
    #expect(shown(Array("ab\ncd\nef\ngh\n".utf8), 1..<9) == Array(expected.dropLast()))
  }

  @Test func aLongLineIsShownAroundThePlace() {
    let line = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
    let expected = [
      "1 | …" + String(repeating: "a", count: 40) + "HERE" + String(repeating: "b", count: 56) + "…",
      "  |  " + String(repeating: " ", count: 40) + "^^^^",
    ]
    #expect(shown(Array(line.utf8), 500..<504) == expected)
  }

  @Test func aLongLineIsNotCutInsideOfACharacter() {
    let line = String(repeating: "é", count: 100) + "X"
    let shown = shown(Array(line.utf8), 199..<201)
    #expect(!shown[0].contains(#"\x"#))
  }

  @Test(.timeLimit(.minutes(30)))
  func aHugeLineGivesAShortExcerpt() {
    let line = [UInt8](repeating: 0x61, count: 50 << 20)
    for place in stride(from: 0, to: line.count, by: line.count / 500) {
      #expect(!Excerpt(of: line, at: place..<line.count, line: 1).lines.isEmpty)
    }
  }

  @Test func noOctetsAndNoPlaceMakeATrap() {
    let seed = UInt64.random(in: 1...UInt64.max)
    var generator = Xorshift(state: seed)
    let alphabet: [UInt8] = [0x61, 0x09, 0x0A, 0x0D, 0x1B, 0x00, 0x7F, 0xC3, 0xA9, 0xE2, 0x80, 0xAE, 0xF0, 0x9F, 0xFF]
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...300, using: &generator)
      let octets = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      let start = Int.random(in: 0...310, using: &generator)
      let place = start..<start + Int.random(in: 0...310, using: &generator)
      var text = TerminalWriter(colour: false)
      Excerpt(of: octets, at: place, line: .max).write(to: &text, margin: 1, style: .info)
      let isSafe = String(decoding: text.octets, as: UTF8.self).unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) && $0.value != 0x202E)
      }
      #expect(isSafe, "seed \(seed)")
    }
  }

  @Test func noOctetsNoExcerpt() {
    #expect(shown([], 0..<5).isEmpty)
  }
}

/// A generator that a seed repeats.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
