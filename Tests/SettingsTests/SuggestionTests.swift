import Testing

@testable import Settings

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1),
    ("kitten", "sitting", 3), ("ignroe", "ignore", 1), ("ca", "abc", 3),
  ])
  func distance(first: String, second: String, expected: Int) {
    let first = Array(first.unicodeScalars)
    let second = Array(second.unicodeScalars)
    #expect(Suggestion.editDistance(first, second) == expected)
    #expect(Suggestion.editDistance(second, first) == expected)
  }

  @Test(
    arguments: [
      ("IGNORE", "ignore"), ("selct", "select"), ("fail_on", "fail-on"), ("xyz", nil), ("", nil),
      (String(repeating: "select", count: 100_000), nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: ["select", "ignore", "fail-on"]) == expected)
  }
}
