import InternetMessage
import MailFacts
import Testing

/// In which manner a field is not as it was, and which of its octets are not.
struct FieldMannerTests {
  private static func pair(_ before: String, _ after: String) -> PairFacts {
    func facts(_ text: String) -> MessageFacts {
      MessageFacts(Message(Array((text + "\r\n\r\nBody\r\n").utf8)), context: JudgingContext())
    }
    return PairFacts(before: facts(before), after: facts(after))
  }

  @Test(arguments: [
    ("Subject: Hi", "SUBJECT: Hi", ["name-case"]), ("Subject: a b", "Subject: a\r\n b", ["folding"]),
    ("Subject: a b", "Subject: a  b", ["white-space"]), ("Subject: a\r\n b", "Subject: a\r\n\tb", ["white-space"]),
    ("Subject: =?utf-8?Q?caf=C3=A9?=", "Subject: =?utf-8?B?Y2Fmw6k=?=", ["encoding"]),
    ("Subject: =?utf-8?Q?caf=C3=A9?=", "subject: =?utf-8?B?Y2Fmw6k=?=", ["name-case", "encoding"]),
    ("From: A B <a@example.com>", "From: \"A B\" <a@example.com>", ["quoting"]),
    ("From: A B <a@example.com>", "From: A B <a@Example.COM>", ["letter-case"]),
    ("From: A B <a@example.com>", "From: A C <a@example.com>", ["display-name"]),
    ("From: A B <a@example.com>", "From: A B <b@example.com>", ["address"]),
    ("Date: Mon, 2 Mar 2026 07:00:00 +0000", "Date: Mon, 2 Mar 2026 08:00:00 +0100", ["notation"]),
    ("Date: Mon, 2 Mar 2026 07:00:00 +0000", "Date: Mon, 2 Mar 2026 07:00:01 +0000", ["replaced"]),
    ("Subject: Hi", "Subject: [EXTERNAL] Hi", ["text-before"]), ("Subject: Hi", "Subject: Hi (spam)", ["text-behind"]),
    ("Subject: Hi", "Subject: Bye", ["replaced"]),
  ])
  func manner(_ before: String, _ after: String, _ expected: [String]) throws {
    let change = try #require(Self.pair(before, after).changes.first)
    #expect(change.manner.map(\.rawValue) == expected)
    #expect(change.manner.allSatisfy(\.keepsMeaning) == (change.kind == .rewritten))
  }

  @Test(arguments: [
    ("Subject: Hi", "Subject: [EXTERNAL] Hi", [9..<20]), ("Subject: a b c", "Subject: a c", [11..<11]),
    ("From: A <a@example.com>", "From: \"A\" <a@example.com>", [6..<7, 8..<9]),
    ("Subject: a\r\n b", "Subject: a x", [11..<12]),
  ])
  func octets(_ before: String, _ after: String, _ expected: [Range<Int>]) throws {
    #expect(try #require(Self.pair(before, after).changes.first).octetsAfter == expected)
  }

  @Test(arguments: [
    ("Subject: Hi\r\nTo: a@example.com", "To: a@example.com", ["To kept", "Subject missing"]),
    ("Subject: Hi", "Subject: Hi\r\nSubject: Hi", ["Subject duplicated"]),
    ("Subject: Hi", "Subject: Ho", ["Subject changed"]), ("Subject: a b", "Subject: a\r\n b", ["Subject kept"]),
    ("To: a@example.com", "To: a@example.com\r\nCc: b@example.com", ["To kept", "Cc changed"]),
    ("Subject: Hi", "Subject: Hi\r\nMessage-ID: <a@example.com>", ["Subject kept"]),
    (
      "From: a@example.com\r\nTo: b@example.com\r\nSubject: Hi",
      "Subject: Hi\r\nFrom: a@example.com\r\nTo: b@example.com",
      ["To kept", "From kept", "Subject moved"]
    ),
  ])
  func standardFields(_ before: String, _ after: String, _ expected: [String]) {
    #expect(Self.pair(before, after).preserved.map { "\($0.name) \($0.state.rawValue)" } == expected)
  }
}
