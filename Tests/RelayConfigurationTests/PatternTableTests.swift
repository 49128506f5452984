import Testing

@testable import RelayConfiguration

/// Tables of regular expressions: places of problems, and limits.
struct PatternTableTests {
  private struct Found: Equatable, CustomStringConvertible {
    var line: Int
    var column: Int
    var effect: ConfigurationProblem.Effect
    var description: String { "\(line):\(column) \(effect)" }
  }

  @Test(arguments: [
    ("/abc/q A\n", 1, 6, ConfigurationProblem.Effect.skipped), ("\n/abc A\n", 2, 1, .skipped),
    ("/a/ A\nendif\n", 2, 1, .skipped), ("/a/ A\n\nif /b/\n/c/ D\n", 3, 1, .misread), ("/a(/ A\n", 1, 4, .skipped),
    ("/a/\n  $1\n", 2, 3, .skipped), ("/a/ $x\n", 1, 5, .skipped), ("  /a/ A\n", 1, 1, .skipped),
    ("!/(a)/ $1\n", 1, 8, .skipped), ("nonsense\n", 1, 1, .skipped), ("if /a/ b\nendif\n", 1, 8, .misread),
  ])
  func placesProblems(text: String, line: Int, column: Int, effect: ConfigurationProblem.Effect) {
    let table = PatternTable(text: text)
    let found = table.problems.listed.map { problem in
      let place = table.file.position(of: problem.range.lowerBound)
      return Found(line: place.line, column: place.column, effect: problem.effect)
    }
    #expect(found == [Found(line: line, column: column, effect: effect)], "\(table.problems.listed)")
  }

  @Test func tellsWhichRuleMatched() throws {
    let table = PatternTable(text: "/^x/ A\nif /b/\n/^b/\n  B\nendif\n")
    let hit = try #require(table.lookUp(Array("bc".utf8)))
    #expect(hit.rule == 1)
    #expect(table.file.string(table.rules[1].range) == "/^b/\n  B")
    #expect(table.rules[1].text == "/^b/  B")
    #expect(table.rules.map(\.depth) == [0, 1])
  }

  @Test func patternsMayBeSoLong() {
    let limit = RelayConfigurationLimits.patternOctets
    for syntax in PatternTable.Syntax.allCases {
      let most = PatternTable(text: "/\(String(repeating: "a", count: limit))/ A\n", syntax)
      #expect(most.problems.count == 0 && most.rules.count == 1)
      let more = PatternTable(text: "/\(String(repeating: "a", count: limit + 1))/ A\n", syntax)
      #expect(more.problems.listed.map(\.effect) == [.notJudged] && more.rules.isEmpty)
    }
  }

  @Test func parenthesesMayStandSoDeep() {
    func table(_ depth: Int) -> PatternTable {
      let open = String(repeating: "(", count: depth)
      return PatternTable(text: "/\(open)a\(String(repeating: ")", count: depth))/ A\n", .regexp)
    }
    #expect(table(RelayConfigurationLimits.patternDepth).value(of: "a") == "A")
    #expect(table(RelayConfigurationLimits.patternDepth + 1).problems.listed.map(\.effect) == [.notJudged])
    // Not in brackets or behind a backslash, where they are characters.
    let brackets = String(repeating: "[(]\\(", count: RelayConfigurationLimits.patternDepth)
    #expect(PatternTable(text: "/\(brackets)/ A\n", .regexp).problems.count == 0)
  }

  @Test func repetitionsMayMakeSoMuch() {
    #expect(PatternTable(text: "/((a{80}){101})/ A\n", .regexp).problems.count == 0)
    for pattern in ["((a{100}){100})", "(((((a{99}){99}){99}){99}){99})", "a{9999}", "(a{1,9000})"] {
      #expect(
        PatternTable(text: "/\(pattern)/ A\n", .regexp).problems.listed.map(\.effect) == [.notJudged], "\(pattern)")
    }
  }

  /// What would take years without limits ends, and is told.
  @Test func hostileMatchesEnd() {
    let subject = Array(String(repeating: "a", count: 5_000).utf8)
    let perl = PatternTable(text: "/^(a+)+(a+)+(a+)+$(?<!a)/ A\n/./ B\n")
    var exhausted: [Int] = []
    #expect(perl.lookUp(subject, exhausted: { exhausted.append($0) })?.rule == 1)
    #expect(exhausted == [0])
    let posix = PatternTable(text: "/(a*)*\\1(a*)*\\2b/ A\n/./ B\n", .regexp)
    #expect(posix.lookUp(subject, exhausted: { exhausted.append($0) })?.rule == 1)
    #expect(exhausted == [0, 0])
    let deep = PatternTable(text: "/(a?){8000}b/ A\n/./ B\n", .regexp)
    _ = deep.lookUp(Array(subject.prefix(1_000)))
  }

  /// However many patterns take too long, a look-up and a run give up after so many.
  @Test func patienceEnds() {
    let limit = RelayConfigurationLimits.exhaustedMatches
    let hostile = "/^(a+)+(a+)+(a+)+$(?<!a)/ A\n"
    let subject = Array(String(repeating: "a", count: 200).utf8)
    func exhausted(_ lines: Int) -> (count: Int, hit: Bool) {
      let table = PatternTable(text: String(repeating: hostile, count: lines) + "/./ B\n")
      var count = 0
      let hit = table.lookUp(subject, exhausted: { _ in count += 1 })
      return (count, hit != nil)
    }
    #expect(exhausted(limit - 1) == (limit - 1, true))
    #expect(exhausted(limit + 5) == (limit, false))
    let conditions = String(repeating: "if /^(a+)+(a+)+(a+)+$(?<!a)/\nendif\n", count: limit + 5)
    #expect(PatternTable(text: conditions + "/./ B\n").lookUp(subject)?.rule == nil)
    let field = NotificationHeader.Field(name: "X", octets: subject)
    let notification = NotificationHeader(title: "x", fields: [field, field], bodyLines: [], signed: [])
    let table = PatternTable(text: String(repeating: hostile, count: limit + 5))
    #expect(HeaderCheckRun(notification, through: [.init(place: .header, table: table)]).isGivenUp)
  }

  @Test func linesAreCountedToALimit() {
    let limit = RelayConfigurationLimits.logicalLines
    let text = String(repeating: "/a/ A\n", count: limit)
    #expect(PatternTable(text: text).problems.count == 0)
    let more = PatternTable(text: text + "/b/ B\n")
    #expect(more.problems.listed.map(\.effect) == [.notJudged])
    #expect(more.file.position(of: more.problems.listed[0].range.lowerBound).line == limit + 1)
  }

  @Test func problemsAreListedToALimit() {
    let table = PatternTable(text: String(repeating: "x\n", count: RelayConfigurationLimits.listedProblems + 1))
    #expect(table.problems.listed.count == RelayConfigurationLimits.listedProblems)
    #expect(table.problems.count == RelayConfigurationLimits.listedProblems + 1)
  }

  @Test func nulOctetsEndLines() {
    let table = PatternTable(text: "/a/ A\u{0} hidden\n")
    #expect(table.value(of: "a") == "A")
    #expect(table.problems.listed.map(\.effect) == [.misread])
    #expect(table.value(of: "b\u{0}a") == nil)
  }

  @Test(arguments: [
    ("a", 1, 0), ("(a)", 2, 1), ("a{3}", 3, 0), ("(ab){2,4}", 12, 1), ("[(]{2}", 2, 0), ("a+", 2, 0), ("((a))", 3, 2),
    ("[[:alpha:]()]", 1, 0), ("[^](]", 1, 0), ("a)b", 3, 0), ("\\(a", 2, 0), ("a{,5}", 5, 0), ("(a", 2, 1),
  ])
  func shapesAreCounted(pattern: String, elements: Int, depth: Int) {
    let shape = POSIXPatternShape(Array(pattern.utf8), isExtended: true)
    #expect(shape.elements == elements && shape.depth == depth, "\(shape)")
  }
}
