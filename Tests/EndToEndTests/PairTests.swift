import Testing

/// `lint --before` finds partners over whole folders and mailboxes, and says what it found them by.
struct PairTests {
  private static let text =
    "Thank you for writing. Your request was received, and one of us will read it before four o'clock.\n"

  private static func message(_ number: Int, header: String = "", text: String = text) -> String {
    """
    Date: Mon, 2 Mar 2026 07:12:41 +0000
    From: Support <support@example.com>
    To: a@example.org
    Subject: Request \(number)
    Mime-Version: 1.0
    Content-Type: text/plain
    \(header)
    \(text)
    """
  }

  private static func sent(_ number: Int, text: String = text) -> String {
    message(number, header: "Message-ID: <\(number)@example.com>\nX-Mailer: Zendesk Mailer\n", text: text)
  }

  private static let other = "A text about another matter, which is long enough to be told from all of the others.\n"

  @Test func partnersAreFoundAndTheRestIsTold() throws {
    let scratch = try Scratch([
      "before.mbox": [Self.sent(1), Self.sent(2, text: Self.other), Self.sent(3), Self.sent(3)].map {
        "From x@example.com Mon Mar  2 07:12:41 2026\n\($0)\n"
      }.joined(),
      "after/1.eml": Self.sent(1).replacing("Request 1", with: "[EXTERNAL] Request 1"),
      "after/2.eml": Self.message(2, text: Self.other + "\n-- \nThis message is confidential.\n"),
      "after/3.eml": Self.sent(3),
      "after/4.eml": Self.sent(
        4, text: "Nothing of before the relay is like this text, however long one looks for it.\n"),
    ])
    let run = try Mailloop.run(
      "lint", "--before", "before.mbox", "after", "--format", "ndjson", "--exit-zero", in: scratch)
    #expect(run.exit == .code(0))
    let verdicts = try run.outputLines.map { try JSON(Array($0.utf8)) }.filter { $0["pair"].names.count == 5 }
    #expect(verdicts.map { $0["pair"]["state"].text } == ["found", "found", "ambiguous", "none"])
    #expect(verdicts.map { $0["pair"]["foundBy"].text } == ["message-id", "content", "message-id", nil])
    #expect(verdicts.map { $0["pair"]["index"].number } == [0, 1, nil, nil])
    #expect(verdicts.map { $0["pair"]["candidates"].number } == [1, 1, 2, 0])
    let rules = verdicts.map {
      $0["findings"].elements.compactMap { $0["rule"].text }.filter { $0.hasPrefix("PRES10") }
    }
    #expect(rules == [["PRES104"], ["PRES104", "PRES107"], [], []])
    for words in [
      "after/2.eml: its identifiers are gone", "after/3.eml: 2 messages are alike by Message-ID",
      "after/4.eml: no message of before the relay is alike", "before.mbox, message 3: nothing behind the relay",
      "2 pairs (1 by Message-ID, 1 by content), 1 without a partner before the relay, 1 with several, 2 without one",
    ] {
      #expect(run.errorText.contains(words), "\(words)")
    }
  }

  @Test func standardInputHasNoPartner() throws {
    let scratch = try Scratch(["a.eml": Self.sent(1)])
    let run = try Mailloop.run("lint", "--before", "a.eml", "-", in: scratch)
    #expect(run.exit == .code(2))
    #expect(run.errorText.contains("--before"))
  }

  @Test func whatCannotBeReadMakesTheRunIncomplete() throws {
    let scratch = try Scratch(["a.eml": Self.sent(1)])
    let run = try Mailloop.run("lint", "--before", "gone", "a.eml", "--select", "PRES104", in: scratch)
    #expect(run.exit == .code(3))
    #expect(run.errorText.contains("gone"))
  }
}
