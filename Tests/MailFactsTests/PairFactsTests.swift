import InternetMessage
import MailFacts
import Testing

/// What a relay did, found by comparing two captures.
struct PairFactsTests {
  private static func pair(_ before: String, _ after: String, lineEnds: (String, String) = ("\r\n", "\n")) -> PairFacts
  {
    func facts(_ text: String, _ lineEnd: String) -> MessageFacts {
      let octets = text.utf8.flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }
      return MessageFacts(Message(octets), context: JudgingContext())
    }
    return PairFacts(before: facts(before, lineEnds.0), after: facts(after, lineEnds.1))
  }

  private static func changes(_ before: String, _ after: String) -> [String] {
    pair(before + "\n\nBody\n", after + "\n\nBody\n").changes.map { "\($0.kind.rawValue) \($0.name)" }
  }

  @Test(arguments: [
    ("Subject: Hi", "Subject: Hi", []),
    ("Subject: Hi", "Subject: Hello", ["changed Subject"]),
    ("Subject: Hi", "SUBJECT:  Hi ", ["rewritten SUBJECT"]),
    ("Subject: a b", "Subject: a\n b", ["rewritten Subject"]),
    ("Subject: =?utf-8?Q?caf=C3=A9?=", "Subject: =?utf-8?B?Y2Fmw6k=?=", ["rewritten Subject"]),
    ("From: A B <a@example.com>", "From: \"A B\" <a@example.com>", ["rewritten From"]),
    ("From: A B <a@example.com>", "From: A B <a@EXAMPLE.com>", ["rewritten From"]),
    ("From: A B <a@example.com>", "From: A C <a@example.com>", ["changed From"]),
    ("From: A B <a@example.com>", "From: A B <A@example.com>", ["changed From"]),
    ("Date: Mon, 2 Mar 2026 07:00:00 +0000", "Date: Mon, 2 Mar 2026 08:00:00 +0100", ["rewritten Date"]),
    ("X-A: 1", "X-A: 1\nX-A: 2", ["added X-A"]),
    ("X-A: 1\nX-A: 2", "X-A: 2", ["removed X-A"]),
    ("X-A: 1\nX-A: 2", "X-A: 2\nX-A: 1", []),
    ("Received: by a.example; x", "Received: by b.example; y\nReceived: by a.example; x", ["added Received"]),
    ("Received: by a.example; x", "Received: by b.example; y", ["added Received", "removed Received"]),
    ("X-A: 1", "X-B: 1", ["added X-B", "removed X-A"]),
    ("X-A: 1\nX-A: 2\nX-A: 3", "X-A: 4\nX-A: 5", ["changed X-A", "changed X-A", "removed X-A"]),
  ])
  func fieldChanges(_ before: String, _ after: String, _ expected: [String]) {
    #expect(Self.changes(before, after) == expected)
  }

  @Test func onlyRelaxedFormIsKept() throws {
    let folded = Self.pair("To: a@example.com\n\n", "To:\n\ta@example.com\n\n").changes
    #expect(folded.map(\.keepsRelaxedForm) == [true])
    let quoted = Self.pair("To: A <a@example.com>\n\n", "To: \"A\" <a@example.com>\n\n").changes
    #expect(quoted.map(\.keepsRelaxedForm) == [false])
  }

  @Test(arguments: [
    ("Hello.\n", "Hello.\n\n\n", []), ("Hello.\n", "Hello.\nBye.\n", ["appended"]), ("Hello.\n", "Bye.\n", ["changed"]),
    ("Hello.\n", "", ["shortened"]),
  ])
  func bodyChanges(_ before: String, _ after: String, _ expected: [String]) {
    let head = "From: a@example.com\n\n"
    #expect(Self.pair(head + before, head + after).bodyChanges.map(\.kind.rawValue) == expected)
  }

  @Test func removedPart() {
    let head = "Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    let text = "--b\nContent-Type: text/plain\n\nHello.\n"
    let pdf = "--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n"
    let changes = Self.pair(head + text + pdf + "--b--\n", head + text + "--b--\n").bodyChanges
    #expect(changes.map(\.kind) == [.partRemoved])
    #expect(changes.map(\.mediaType) == ["application/pdf"])
    #expect(Self.pair(head + text + "--b--\n", head + text + pdf + "--b--\n").bodyChanges.map(\.kind) == [.partAdded])
    #expect(
      Self.pair(head + text + "--b--\n", head + "Preamble.\n" + text + "--b--\n").bodyChanges.map(\.kind) == [
        .structure
      ])
  }

  /// What a signature covers decides: fields named in `h=`, from the bottom, in the canonical form of `c=`.
  @Test(arguments: [
    ("relaxed/relaxed", "From: a@example.com\nSubject: Hi\n\nBody\n", [], false),
    ("relaxed/relaxed", "from:  a@example.com\nSubject: Hi\n\nBody \n", [], false),
    ("relaxed/relaxed", "From: a@example.com\nSubject: Ho\n\nBody\n", ["subject"], false),
    ("relaxed/relaxed", "From: a@example.com\n\nBody\n", ["subject"], false),
    ("relaxed/relaxed", "From: a@example.com\nX-New: 1\nSubject: Hi\n\nBody\nMore\n", [], true),
    ("relaxed/relaxed", "Subject: Ho\nFrom: a@example.com\nSubject: Hi\n\nBody\n", [], false),
    ("relaxed/relaxed", "Subject: Hi\nFrom: a@example.com\nSubject: Ho\n\nBody\n", ["subject"], false),
    ("simple/simple", "from: a@example.com\nSubject: Hi\n\nBody\n", ["from"], false),
    ("relaxed/simple", "From: a@example.com\nSubject: Hi\n\nBody \n", [], true),
    ("relaxed", "From: a@example.com\nSubject: Hi\n\nBody \n", [], true),
  ])
  func signatures(_ canonicalization: String, _ after: String, _ fields: [String], _ isBodyBroken: Bool) throws {
    let signature = "DKIM-Signature: v=1; d=example.com; c=\(canonicalization);\n h=From : Subject; b=x\n"
    let pair = Self.pair(signature + "From: a@example.com\nSubject: Hi\n\nBody\n", signature + after)
    let change = try #require(pair.signatures.first)
    #expect(change.domain == "example.com")
    #expect(change.brokenFields == fields && change.isBodyBroken == isBodyBroken)
    #expect(change.isBroken == (!fields.isEmpty || isBodyBroken))
  }

  /// The five fields of a pair, with the state `moved` that only a pair can show.
  @Test func preservedStates() {
    let head =
      "Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>\nDate: Mon, 2 Mar 2026 07:12:41 +0000\n"
    let five = [
      "Auto-Submitted: auto-generated\n", "X-Auto-Response-Suppress: All\n", "X-Mailer: Zendesk Mailer\n",
      "X-Zendesk-From-Account-Id: 3fa9c21\n", "X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2\n",
    ]
    let before = head + five.joined() + "\nBody\n"
    let same = Self.pair(before, "Received: by a.example; x\n" + before).preserved
    #expect(same.map(\.state).prefix(5) == [.kept, .kept, .kept, .kept, .kept])
    #expect(same.map(\.before) == same.map(\.after))
    let moved = Self.pair(before, five[2] + head + five[0] + five[1] + five[3] + five[4] + "\nBody\n").preserved
    #expect(moved.map(\.state).prefix(5) == [.kept, .kept, .moved, .kept, .kept])
    let mixed = Self.pair(before, head + five[0] + five[0] + "X-Mailer: Other\n" + five[3] + "\nBody\n").preserved
    #expect(mixed.map(\.state).prefix(5) == [.duplicated, .missing, .changed, .kept, .missing])
  }

  /// Ten thousand fields in another order each: linear but for the sorting, and no trap.
  @Test(.timeLimit(.minutes(30))) func manyFields() {
    let fields = (0..<10_000).map { "X-\($0 % 100): \($0)\n" }
    let pair = Self.pair(fields.joined() + "\n", fields.reversed().joined() + "\n")
    #expect(pair.changes.isEmpty)
  }
}
