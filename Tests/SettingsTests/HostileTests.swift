import SeededRandom
import Testing

@testable import Settings

/// Whatever a file holds, reading it ends with settings or with problems.
@Suite struct HostileTests {
  @Test(
    arguments: [
      [0x00], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x23, 0x20, 0xE2, 0x82],
    ] as [[UInt8]])
  func notText(octets: [UInt8]) throws {
    let error = try #require(throws: SettingsError.self) {
      try SettingsLoader().load(octets: Array("[lint]\n".utf8) + octets, file: "m.toml")
    }
    #expect(error.problems.map(\.message) == ["the file is not UTF-8 text"])
    #expect(error.problems.first?.position?.line == 2)
  }

  @Test func aByteOrderMarkIsNotPartOfTheText() throws {
    #expect(try load("\u{FEFF}[lint]\njobs = 3").origin(of: "lint.jobs") == .file("/srv/mailloop.toml", line: 2))
  }

  /// The library hands out texts that end at NUL: an address would come out shorter than it was written.
  @Test(arguments: ["\\u0000", "\\U00000000"])
  func escapedNUL(escape: String) throws {
    let found = try problems(in: "[lint]\nbaseline = \"a\(escape)b\"")
    #expect(found.map(\.message) == ["a text contains the character U+0000"])
    #expect(found.first?.position == SourcePosition(line: 2, column: 14))
    #expect(try problems(in: "\"a\(escape)b\" = 1").count == 1)
    // A literal string has no escapes.
    #expect(try load("[lint]\nbaseline = '/a\(escape)b'").settings.lint.baseline == "/a\(escape)b")
  }

  /// Behind a date the library takes a lone digit for the beginning of a time, and ends the process.
  @Test(arguments: ["1979-05-27 1", "1979-05-27 1 # a", "1979-05-27 07", "1979-05-27 x", "12 3"])
  func whatFollowsAValueInItsLine(value: String) throws {
    let found = try problems(in: "[lint]\njobs = \(value)\n")
    #expect(found.count == 1 && found[0].position?.line == 2)
    #expect(found[0].position?.column == 8 + (value.firstIndex(of: " ")!.utf16Offset(in: value)) + 1)
  }

  /// Random documents, made of pieces that TOML gives a meaning to and of slips in right ones.
  @Test func randomDocuments() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<1_000 {
      let octets = Int.random(in: 0..<2, using: &generator) == 0 ? generator.pieces() : generator.slips()
      do {
        let loaded = try SettingsLoader().load(octets: octets, file: "m.toml")
        #expect(loaded.listing.count == SettingsSchema.keys.count)
      } catch {
        let lines = octets.count { $0 == 0x0A } + 1
        let positions = error.problems.compactMap(\.position)
        #expect(!positions.isEmpty, "seed \(seed), round \(round)")
        #expect(
          positions.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 }, "seed \(seed), round \(round)")
        let isPlain = error.description.unicodeScalars.allSatisfy {
          $0 == "\n" || $0.properties.generalCategory != .control
        }
        #expect(isPlain, "seed \(seed), round \(round)")
      }
    }
  }

  /// Twice the file takes at most about twice the time, measured in what the scan notes.
  @Test(arguments: ["[[a]]\n", "a.b.c = [[[]]]\n", "[a.b]\n", "x = {a=1,b=[{}]}\n", "\"\\\\\" = '''\n'''\n", "#\n"])
  func repetitionIsRead(piece: String) {
    let octets = Array(String(repeating: piece, count: SettingsLimits.fileOctets / piece.utf8.count).utf8)
    let places = TOMLPlaces(octets: octets)
    #expect(places.syntaxError == nil)
    #expect(places.tooDeep == nil)
  }
}

extension SeededGenerator {
  private static let vocabulary: [String] = [
    "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "\"", "'", "\"\"\"", "'''", "\\", "\\u0041", "\\U0010FFFF",
    "\\uD800",
    "#", "\n", "\r\n", "\r", " ", "\t", "lint", "limits", "organisation", "accounts", "subdomain", "account-ids",
    "severity",
    "select", "ignore", "jobs", "1", "-0", "0x", "1e400", "inf", "nan", "1979-05-27", "07:32:00", "true", "ü", "\u{1B}",
    "\u{202E}", "\u{FEFF}", "\u{7F}", "lint.jobs = 1\n", "[lint]\n", "[[organisation.accounts]]\n", " = [\"", "\"]\n",
  ]

  mutating func pieces() -> [UInt8] {
    let count = Int.random(in: 0..<60, using: &self)
    return (0..<count).flatMap { _ in Array((Self.vocabulary.randomElement(using: &self) ?? "").utf8) }
  }

  private static let right = """
    [lint]
    select = ["FMT", "PRES001"] # families
    severity = { FMT001 = "info" }
    jobs = 2
    [organisation]
    accounts = [
      { subdomain = "acme", account-ids = ["0a1b2c3"] },
    ]
    support-addresses = [\"\"\"support@example.com\"\"\", 'hilfe@example.com']
    """

  mutating func slips() -> [UInt8] {
    var octets = Array(Self.right.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let index = Int.random(in: octets.indices, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: octets.remove(at: index)
      case 1: octets[index] = UInt8.random(in: .min ... .max, using: &self)
      case 2: octets.insert(contentsOf: (Self.vocabulary.randomElement(using: &self) ?? "").utf8, at: index)
      default: octets.removeSubrange(index...)
      }
      if octets.isEmpty { break }
    }
    return octets
  }
}
