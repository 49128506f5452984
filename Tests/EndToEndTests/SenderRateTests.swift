import Testing

/// The rates of senders over a mailbox (LP09).
struct SenderRateTests {
  private static let organisation = "[organisation]\nsupport-addresses = [\"support@example.com\"]\n"

  /// A mailbox of messages a minute apart, the last one first when it is reversed.
  private static func mailbox(_ count: Int, from: String = "robot@example.org", reversed: Bool = false) -> String {
    let texts = (0..<count).map { number in
      let minute = number < 10 ? "0\(number)" : "\(number)"
      return """
        From x Mon Mar  2 09:\(minute):00 2026
        Received: from a.example (a.example [192.0.2.1]) by mx.example.com; Mon, 2 Mar 2026 09:\(minute):00 +0000
        From: \(from)
        To: support@example.com
        Date: Mon, 2 Mar 2026 06:00:00 +0000
        Message-ID: <\(number)@a.example>
        Subject: Report \(number)

        Text

        """
    }
    return (reversed ? texts.reversed() : texts).joined(separator: "\n")
  }

  private static func places(_ arguments: [String], _ scratch: Scratch) throws -> [String] {
    let run = try Mailloop.run(
      ["lint", "--select", "LOOP001", "--format", "concise"] + arguments, in: scratch)
    return run.outputLines.filter { $0.contains("LOOP001") }.map {
      $0.split(separator: " ").first.map(String.init) ?? ""
    }
  }

  @Test func inTheOrderOfTimeWhateverTheOrderOfTheMailbox() throws {
    let scratch = try Scratch([
      "mailloop.toml": Self.organisation, "a.mbox": Self.mailbox(45), "b.mbox": Self.mailbox(45, reversed: true),
      "c.mbox": Self.mailbox(20),
    ])
    #expect(try Self.places(["a.mbox"], scratch).count == 2)
    let run = try Mailloop.run(
      "lint", "--select", "LOOP001", "--format", "ndjson", "b.mbox", in: scratch)
    let flagged = run.outputLines.enumerated().filter { $0.element.contains("\"LOOP001\"") }.map(\.offset)
    #expect(flagged == [4, 24])
    #expect(run.outputLines[4].contains("rejects 5 messages"))
    #expect(run.outputLines[24].contains("suspends 20 messages"))
    #expect(try Self.places(["c.mbox"], scratch).isEmpty)
    // The same sender in two mailboxes within one hour.
    #expect(try Self.places(["c.mbox", "a.mbox"], scratch).count == 2)
  }

  @Test func allowListAndDirection() throws {
    let allowed = Self.organisation + "allow-list = [\"*@example.org\"]\n"
    let scratch = try Scratch(["mailloop.toml": allowed, "a.mbox": Self.mailbox(45)])
    #expect(try Self.places(["a.mbox"], scratch).isEmpty)
    #expect(try Self.places(["--isolated", "a.mbox"], scratch).isEmpty)
    #expect(try Self.places(["--isolated", "--direction", "incoming", "a.mbox"], scratch).count == 2)
    #expect(try Self.places(["--isolated", "--direction", "outgoing", "a.mbox"], scratch).isEmpty)
  }

  @Test func standardInputIsSaidToBeLeftOut() throws {
    let scratch = try Scratch(["mailloop.toml": Self.organisation])
    let run = try Mailloop.run("lint", "--select", "LOOP001", "-", in: scratch, input: Array(Self.mailbox(45).utf8))
    #expect(run.exit == .code(0))
    #expect(run.errorText.contains("note: standard input cannot be read twice"))
    let other = try Mailloop.run("lint", "--select", "FMT031", "-", in: scratch, input: Array(Self.mailbox(45).utf8))
    #expect(!other.errorText.contains("twice"))
  }
}
