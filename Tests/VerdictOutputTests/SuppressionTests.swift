import MailFacts
import SafeOutput
import Testing
import VerdictOutput

struct SuppressionTests {
  private func accepted(
    _ suppression: Suppression, _ verdict: Verdict = Samples.full, folder: String = "", now: Int64 = 0
  ) -> [String] {
    var message = JudgedMessage(verdict)
    _ = SuppressionList([suppression], folder: folder, now: Timestamp(seconds: now)).accept(in: &message)
    return zip(verdict.findings, message.acceptances).filter { $1 != nil }.map(\.0.rule)
  }

  @Test(arguments: [
    ("PRES001", ["PRES001"]), ("PRES", ["PRES001"]), ("PRES0", ["PRES001"]), ("wrong_preserved_header", ["PRES001"]),
    ("ALL", ["PRES001", "FMT010"]), ("PRE", []), ("P", []), ("PRES002", []), ("pres001", []), ("PRES0010", []),
    ("wrong_preserved", []),
  ])
  func selectsRules(rule: String, expected: [String]) throws {
    #expect(accepted(try Suppression(rule: rule, file: "*", reason: "agreed")) == expected)
  }

  @Test func selectsMessagesByIdentifier() throws {
    let suppression = try Suppression(rule: "ALL", messageID: "<1@example.com>", reason: "agreed")
    #expect(accepted(suppression) == ["PRES001", "FMT010"])
    #expect(accepted(suppression, Samples.named("mail/a.eml", findings: [Samples.missingField])) == [])
  }

  @Test func fileAndIdentifierMustBothMatch() throws {
    let suppression = try Suppression(rule: "ALL", file: "b.eml", messageID: "1@example.com", reason: "agreed")
    #expect(accepted(suppression) == [])
  }

  @Test func selectsPlaces() throws {
    #expect(accepted(try Suppression(rule: "ALL", file: "*", place: "header", reason: "agreed")) == ["FMT010"])
  }

  @Test(arguments: [
    ("", "mail/a.eml", true), ("mail", "a.eml", true), ("./mail/", "a.eml", true), ("mai", "a.eml", false),
    ("other", "a.eml", false), ("mail", "mail/a.eml", false),
  ])
  func filesAreRelativeToTheFolder(folder: String, file: String, matches: Bool) throws {
    let suppression = try Suppression(rule: "ALL", file: file, reason: "agreed")
    #expect(accepted(suppression, folder: folder).isEmpty == !matches)
  }

  @Test(arguments: ["cur/1.example", "new/1.example:2,S", "new/*"])
  func aMessageOfAMaildirHasTwoNames(file: String) throws {
    let verdict = Samples.named("box/new/1.example:2,S", findings: [Samples.missingField])
    #expect(accepted(try Suppression(rule: "ALL", file: file, reason: "agreed"), verdict, folder: "box").count == 1)
  }

  @Test func aDateCountsUntilItsEnd() throws {
    let suppression = try Suppression(rule: "ALL", file: "*", reason: "agreed", expires: "1970-01-02")
    #expect(accepted(suppression, now: 2 * 86_400 - 1).count == 2)
    #expect(accepted(suppression, now: 2 * 86_400) == [])
    let list = SuppressionList([suppression], now: Timestamp(seconds: 2 * 86_400))
    #expect(list.expired == [suppression])
    #expect(SuppressionList([suppression], now: Timestamp(seconds: 0)).expired == [])
  }

  @Test func aTimeCountsUntilThen() throws {
    let suppression = try Suppression(rule: "ALL", file: "*", reason: "agreed", expires: "1970-01-01T01:00:00+01:00")
    #expect(accepted(suppression, now: -1).count == 2)
    #expect(accepted(suppression, now: 0) == [])
  }

  @Test func saysWhichWereUsedAndKeepsTheFirstReason() throws {
    let list = SuppressionList(
      [
        try Suppression(rule: "AUTO", file: "*", reason: "none"),
        try Suppression(rule: "PRES", file: "*", reason: "one"),
        try Suppression(rule: "ALL", file: "*", reason: "two"),
      ], now: Timestamp(seconds: 0))
    var message = JudgedMessage(Samples.full)
    #expect(list.accept(in: &message) == [1, 2])
    #expect(message.acceptances == [.suppression(reason: "one"), .suppression(reason: "two")])
    #expect(message.findings.isEmpty && message.standing.findings.isEmpty)
  }

  @Test func anExceptionMustGiveItsReason() {
    #expect(throws: SuppressionError.withoutReason(rule: "A1")) { try Suppression(rule: "A1", file: "*", reason: nil) }
    #expect(throws: SuppressionError.withoutReason(rule: "A1")) {
      try Suppression(rule: "A1", file: "*", reason: " \n")
    }
    #expect(throws: SuppressionError.withoutRule) { try Suppression(rule: nil, file: "*", reason: "x") }
    #expect(throws: SuppressionError.withoutRule) { try Suppression(rule: "", file: "*", reason: "x") }
    #expect(throws: SuppressionError.withoutMessage(rule: "A1")) { try Suppression(rule: "A1", reason: "x") }
    #expect(throws: SuppressionError.unreadableExpiry(rule: "A1", text: "2026-02-30")) {
      try Suppression(rule: "A1", file: "*", reason: "x", expires: "2026-02-30")
    }
  }
}

struct PathGlobTests {
  @Test(arguments: [
    ("*.eml", "a.eml", true), ("*.eml", "old/a.eml", true), ("*.eml", "a.emlx", false), ("a.eml", "b/a.eml", true),
    ("old/*.eml", "old/a.eml", true), ("old/*.eml", "old/x/a.eml", false), ("old/*.eml", "new/old/a.eml", false),
    ("old/**", "old/x/y/a.eml", true), ("old/**", "old", false), ("**/a.eml", "a.eml", true),
    ("**/a.eml", "x/y/a.eml", true), ("**/a.eml", "x/ba.eml", false), ("old/**/a.eml", "old/a.eml", true),
    ("old/**/a.eml", "old/x/y/a.eml", true), ("old/**/a.eml", "old/xa.eml", false), ("**/**/x/*", "x/a", true),
    ("old/**.eml", "old/x/a.eml", true), ("./old/a", "old/a", true), ("?.eml", "a.eml", true),
    ("x/?.eml", "x/.eml", false), ("x?y/z", "x/y/z", false), ("a[1].eml", "a[1].eml", true),
    ("a[1].eml", "a1.eml", false),
    ("A.eml", "a.eml", false), ("", "", true), ("", "a", false), ("*", "", true), ("é*", "été", true),
  ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(PathGlob(pattern).matches(path) == expected)
  }

  @Test(.timeLimit(.minutes(30)))
  func everyPatternEnds() {
    let pattern = PathGlob(String(repeating: "*a", count: 100) + "/**/" + String(repeating: "**b", count: 100))
    #expect(!pattern.matches(String(repeating: "a", count: 1_000)))
  }
}
