import Testing

@testable import Settings

/// What is at a limit is read, what is beyond it is refused.
@Suite struct LimitTests {
  private static let octets = SettingsLimits.fileOctets
  private static let depth = SettingsLimits.nestingDepth

  @Test func fileOctets() throws {
    let full = "#" + String(repeating: "x", count: Self.octets - 1)
    #expect(try load(full).settings == Settings())
    #expect(try problems(in: full + "x").map(\.message) == ["the file has more than 1048576 octets"])
  }

  @Test(.timeLimit(.minutes(30)))
  func listedProblems() throws {
    let document = (1...80_000).map { "k\($0) = 1\n" }.joined()
    let error = try #require(throws: SettingsError.self) { _ = try load(document) }
    #expect(error.problems.compactMap(\.position?.line) == Array(1...SettingsLimits.listedProblems))
    #expect(error.unlisted == 80_000 - SettingsLimits.listedProblems)
  }

  /// Keys and arrays count alike: each document below has one level a repetition, after two of its own.
  static let nestings: [(name: String, toml: @Sendable (Int) -> String)] = [
    ("dotted key", { levels in "a.b" + String(repeating: ".c", count: levels - 2) + " = 1" }),
    ("header", { levels in "[a.b" + String(repeating: ".c", count: levels - 2) + "]" }),
    ("header and key", { levels in "[a]\nb" + String(repeating: ".c", count: levels - 2) + " = 1" }),
    (
      "arrays",
      { levels in
        "a.b = " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
      }
    ),
    (
      "inline tables",
      { levels in
        "a.b = " + String(repeating: "{ c = ", count: levels - 2) + "1" + String(repeating: "}", count: levels - 2)
      }
    ),
    (
      "arrays of tables",
      { levels in
        let names = (1...(levels / 2)).map { Array(repeating: "a", count: $0).joined(separator: ".") }
        return names.map { "[[\($0)]]\n" }.joined()
      }
    ),
  ]

  @Test(arguments: nestings.indices)
  func nestingDepth(index: Int) throws {
    let document = Self.nestings[index].toml
    let beyond = "keys, arrays or tables are nested deeper than 16 levels"
    // An unknown section is what is wrong at the limit: the document was read to its end.
    #expect(try problems(in: document(Self.depth)).map(\.message) == ["unknown section \"a\""])
    #expect(try problems(in: document(Self.depth + 2)).map(\.message) == [beyond])
    #expect(try problems(in: document(1_000)).map(\.message).count == 1)
  }

  /// A place where the scan stops must not show the library what it has not looked at.
  @Test(arguments: ["\u{1}", "@", "= =", "a = ", "[", "[[", "\"", "'", "a = \"\"\"", "a = {", "a = [{", "a = [ = "])
  func depthBehindAnError(prefix: String) throws {
    let deep = "a" + String(repeating: ".a", count: 300_000) + " = 1"
    #expect(try problems(in: prefix + deep).count == 1)
    #expect(try problems(in: prefix + "\n" + deep).count == 1)
  }
}
