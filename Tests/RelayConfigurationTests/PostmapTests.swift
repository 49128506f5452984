import Foundation
import SeededRandom
import Testing

@testable import RelayConfiguration

/// Tables give what a real Postfix gives for them.
@Suite(.enabled(if: Postmap.isThere, "Postfix with pcre tables is not installed"))
struct PostmapTests {
  private static let keys = [
    "X-Mailer: Zendesk Mailer", "x-mailer: other", "Subject: [EXT] Hello foo", "Subject: foo", "Received: from a by b",
    "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "abc", "ABC", "aXc", "a\\c", "a/c", "$1", "foo bar", "!x",
    "a.b", "To: \"A, B\" <a@example.com>", "Content-Type: text/plain; name=\"a.exe\"", "From: a@example.com", "\t",
    "caf\u{E9}", "\u{9}tab", "if /x/", "endif", "# no comment", "(", "aaa", "aab", "aabb",
  ]

  static let tables: [String] = [
    "", "# only a comment\n", "\n\n  \n/abc/ A\n", "/abc/ A\n# c\n  more\n/ABC/i B\n", "/abc/\n", "/abc/ A",
    "/abc/i exact\n/abc/ any\n", "!/abc/ not\n", "!!/abc/ twice\n", "! ! !/abc/ thrice\n", "#/abc/ A\n/a/ B\n",
    "|a/c| pipe\n", "/a\\/c/ slash\n", "/a\\\\c/ backslash\n", ",abc, comma\n", "\"abc\" quote\n", " /abc/ A\n/b/ B\n",
    "/abc/A\n", "/abc/q A\n", "/abc A\n", "/\n", "!\n", "/abc/ A \t \n", "/abc\\\n",
    "/^(x-[a-z]+): (.*)$/ REPLACE $1|${2}|$(1)|$$1\n", "/^(a)(b)?/ <$1$2>\n", "/abc/ $1\n", "/(abc)/ $0\n",
    "/(abc)/ $1x\n", "/(abc)/ ${1}x\n", "/(abc)/ $\n", "/(abc)/ ${1\n", "/(abc)/ ${}\n", "/(abc)/ $(1x)\n",
    "/(abc)/ $01\n", "/(abc)/ ${{1}}\n", "/(abc)/ $2\n", "!/(abc)/ $1\n", "!/(zzz)/ $$1\n", "/(a)/ a$1$$b${1}$$\n",
    "if /^sub/\n/foo/ A\nendif\n/foo/ B\n", "if !/^sub/\n/foo/ A\nendif\n/foo/ B\n",
    "if /^s/\nif /foo/\n/hello/ A\nendif\n/ext/ B\nendif\n/./ C\n", "if /^sub/\n/foo/ A\n", "endif\n/foo/ A\n",
    "if /foo/ text\n/./ A\nendif text\n/./ B\n", "IF /foo/\n/./ A\nENDIF\n/./ B\n", "if/foo/\n/./ A\nendif\n",
    "if\n/./ A\n", "iffy /foo/\n", "ifx\nendify\n/./ A\n", "if !/foo/\n!/bar/ A\nendif\n",
    "if /foo/\nendif\nendif\n/a/ A\n",
    "if /(/\n/./ A\nendif\n/./ B\n", "abc A\n/abc/ B\n", "/(/ A\n/abc/ B\n", "/[/ A\n/abc/ B\n", "/*/ A\n/abc/ B\n",
    "/a{2}/ A\n", "/a{2,1}/ A\n/b/ B\n", "/a{1,3}b/ A\n", "/[[:alpha:]]+-/ A\n", "/[]]/ A\n/[^]]x/ B\n", "/\\./ dot\n",
    "/a.c/ A\n", "/^$/ empty\n", "/$/ end\n", "/(a|b)\\1/ twice\n", "/x/ A\n\u{0C}/y/ B\n", "/a/ A\r\n/b/ B\r\n",
    "/foo$/m A\n", "/foo$/x A\n", "/f o/x A\n", "/abc/!/ABC/i A\n", "/a/!/b/ A\n", "/a/ !/b/ A\n", "/(a)/!/b/ <$1>\n",
    "/abc/ii A\n", "/a+?/U A\n", "/^abc/A A\n", "/bc/A A\n", "/b$/E A\n", "/a.c/s A\n", "/abc/X A\n", "/abc/o A\n",
    "/foo/ A\n  B\n\tC\n", "/foo/\n  A\n", "/foo/ # A\n", "/fo\n o/ A\n", "/a/ A\n/a/ B\n/a/ C\n", "/(?i)ABC/i A\n",
    "/(?<n>a)/ $1\n", "/\\bfoo\\b/ A\n", "/\\s/ A\n", "/\\d/ A\n", "/(?=foo)/ A\n", "/^(?!X-)(.*)/ $1\n",
    "/\\x41/i A\n",
    "/a/ \u{E9}\n", "/caf./ A\n", "/caf\u{E9}/ A\n", "if /a/\n\n# c\n /foo/ A\nendif\n/./ B\n",
  ]

  @Test(arguments: PatternTable.Syntax.allCases)
  func agreesOnTables(syntax: PatternTable.Syntax) throws { try compare(Self.tables, syntax, note: "") }

  /// The same lines are skipped or warned of.
  @Test(arguments: PatternTable.Syntax.allCases)
  func warnsOfTheSameLines(syntax: PatternTable.Syntax) throws {
    for (text, answer) in zip(Self.tables, try Postmap.ask(Self.tables, syntax, keys: "zzz\n")) {
      let table = PatternTable(text: text, syntax)
      var none = ConfigurationProblems()
      let logical = LogicalLine.all(in: table.file, &none)
      // Postfix names the first of the lines that belong together, and none for white space at a beginning.
      let lines = Set(
        table.problems.listed.compactMap { problem in
          logical.first { $0.range.contains(problem.range.lowerBound) }
            .map { table.file.position(of: $0.range.lowerBound).line }
        })
      #expect(lines == answer.warned, "\(syntax) \(text.debugDescription)")
    }
  }

  @Test(arguments: PatternTable.Syntax.allCases, [1, 2, 3])
  func agreesOnRandomTables(syntax: PatternTable.Syntax, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let tables = (0..<150).map { _ in
      (0...random.next(below: 8)).map { _ in Self.line(&random) }.joined(separator: "\n")
        + (random.next(below: 4) == 0 ? "" : "\n")
    }
    try compare(tables, syntax, note: "seed \(seed)")
  }

  private func compare(_ tables: [String], _ syntax: PatternTable.Syntax, note: String) throws {
    let answers = try Postmap.ask(tables, syntax, keys: Self.keys.joined(separator: "\n") + "\n")
    for (text, answer) in zip(tables, answers) {
      let table = PatternTable(text: text, syntax)
      let own = Self.keys.compactMap { key in table.value(of: key).map { "\(key)\t\($0)\n" } }
      #expect(own.joined() == answer.output, "\(syntax) \(text.debugDescription) \(note)")
    }
  }

  private static func line(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "b", "foo", "^", "$", ".", "*", "(", ")", "|", "[a-c]", "X-", ": ", "\\.", "\\/", "+", "?", "{2}", "\\",
      "(a)", ".*",
      "(foo)",
    ]
    let pattern = (0...random.next(below: 4)).map { _ in random.pick(pieces) }.joined()
    let flags = random.pick(["", "", "", "i", "m", "x", "s", "q", "ix"])
    let action = random.pick(["A", "$1", "<${1}>", "$$", "$(2)", "", "B $1 $2", "$x"])
    switch random.next(below: 10) {
    case 0: return "if /\(pattern)/\(flags)"
    case 1: return "if !/\(pattern)/"
    case 2, 3: return "endif"
    case 4: return random.pick(["", "# comment", "  continued", "\tcontinued $1", "text", "!"])
    case 5: return "!/\(pattern)/\(flags) \(action)"
    default: return "/\(pattern)/\(flags) \(action)"
    }
  }
}
