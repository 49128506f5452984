import GzipFixtures
import Testing

/// What mail can be read from.
struct InputFormTests {
  private static let two = Mail.mailbox([Mail.clean, Mail.withError])

  @Test(arguments: ["1", "2"])
  func aMessageOnStandardInput(jobs: String) throws {
    let run = try Mailloop.run("lint", "--jobs", jobs, "-", in: Scratch(), input: Array(Mail.withError.utf8))
    #expect(run.exit == .code(1))
    #expect(run.outputLines[0].hasPrefix("-:7:1: FMT031 error: "), "\(run.outputText)")
  }

  @Test func aMailboxOnStandardInput() throws {
    let run = try Mailloop.run("lint", "-", in: Scratch(), input: Array(Self.two.utf8))
    #expect(run.exit == .code(1))
    #expect(run.outputLines[0].hasPrefix("-#1:7:1: FMT031 error: "), "\(run.outputText)")
    #expect(run.outputText.hasSuffix("in 1 of 2 messages.\n"))
  }

  @Test(arguments: [false, true])
  func gzipOnStandardInput(isMailbox: Bool) throws {
    let text = isMailbox ? Self.two : Mail.withError
    let plain = try Mailloop.run("lint", "-", in: Scratch(), input: Array(text.utf8))
    let packed = try Mailloop.run("lint", "-", in: Scratch(), input: GzipFixture.member(Array(text.utf8)))
    #expect(packed.output == plain.output)
    #expect(packed.exit == .code(1))
  }

  /// The name promises one message; what the file holds decides all the same.
  @Test(arguments: ["lint", "parse"], ["1", "2"])
  func aMailboxNamedAsAMessage(command: String, jobs: String) throws {
    let messages = Array(repeating: Mail.withError, count: 100)
    let scratch = try Scratch(["all.eml": Mail.mailbox(messages), "one.eml": Mail.withError])
    let run = try Mailloop.run([command, "--format", "ndjson", "--jobs", jobs, "all.eml", "one.eml"], in: scratch)
    try #require(run.outputLines.count == 101)
    #expect(run.outputLines[99].contains("\"index\":99"))
    #expect(run.outputLines[100].contains("one.eml"))
  }

  /// Results of a mailbox are printed as they come, whatever its name: 125 MB of them must not be held at once.
  @Test func aMailboxNamedAsAMessageIsReadInBoundedMemory() throws {
    let message = Mail.text(adding: ["X-Long: " + String(repeating: "x", count: 50_000)])
    let scratch = try Scratch(["all.eml": Mail.mailbox(Array(repeating: message, count: 2500))])
    let run = try Mailloop.run("parse", "--format", "ndjson", "all.eml", in: scratch)
    #expect(run.exit == .code(0))
    #expect(run.outputLines.count == 2500)
    #expect(run.peakMemory < 100 << 20)
  }

  @Test func aHeaderAloneIsJudgedAsFarAsItGoes() throws {
    let run = try Mailloop.run("lint", "-", in: Scratch(), input: Array("From: ada@example.com\nSubject: Hi\n".utf8))
    #expect(run.exit == .code(1))
    #expect(run.outputText.contains("FMT031"))
  }

  @Test(arguments: ["auto", "mboxo", "mboxrd", "mboxcl", "mboxcl2"])
  func everyFormatOfMailbox(format: String) throws {
    let scratch = try Scratch(["in.mbox": Self.two])
    let run = try Mailloop.run("lint", "--mbox-format", format, "--format", "ndjson", "in.mbox", in: scratch)
    #expect(run.outputLines.count == 2)
    let last = try JSON(Array(run.outputLines[1].utf8))
    #expect(last["index"].number == 1)
    #expect(last["findings"].elements.map { $0["rule"].text } == ["FMT031"])
  }

  @Test func aGuessThatStaysInDoubtIsSaidUnlessQuiet() throws {
    let quoted = Mail.text(body: "Hello.\n\n>From me to you.\n")
    let scratch = try Scratch(["in.mbox": Mail.mailbox([quoted, quoted])])
    #expect(try Mailloop.run("lint", "in.mbox", in: scratch).errorText.contains("--mbox-format settles it"))
    #expect(try Mailloop.run("lint", "--quiet", "in.mbox", in: scratch).errors.isEmpty)
    #expect(try Mailloop.run("lint", "--mbox-format", "mboxo", "in.mbox", in: scratch).errors.isEmpty)
  }

  @Test func aFolderWithEverything() throws {
    let scratch = try Scratch([
      "mail/b.eml": Mail.withError, "mail/a/in.mbox": Self.two, "mail/box/cur/1:2,S": Mail.withError,
      "mail/box/new/2": Mail.withError, "mail/box/tmp/3": Mail.withError, "mail/notes.txt": "no mail",
      "mail/.hidden.eml": Mail.withError,
    ])
    try scratch.write("mail/c.eml.gz", octets: GzipFixture.member(Array(Mail.withError.utf8)))
    let run = try Mailloop.run("lint", "--format", "ndjson", "mail", in: scratch)
    let names = try run.outputLines.map { line in
      let verdict = try JSON(Array(line.utf8))
      return "\(verdict["file"].text ?? "") \(verdict["index"].number ?? -1)"
    }
    #expect(
      names == [
        "mail/a/in.mbox 0", "mail/a/in.mbox 1", "mail/b.eml 0", "mail/box/cur/1:2,S 0", "mail/box/new/2 0",
        "mail/c.eml.gz 0",
      ])
  }

  @Test(arguments: ["1", "2", "7"])
  func pathsComeInTheirOrder(jobs: String) throws {
    let scratch = try Scratch(["b.eml": Mail.withError, "a.eml": Mail.withError, "c.eml": Mail.withError])
    let run = try Mailloop.run("lint", "--jobs", jobs, "c.eml", "a.eml", "b.eml", "a.eml", in: scratch)
    #expect(run.outputLines.dropLast().map { $0.prefix(5) } == ["c.eml", "a.eml", "b.eml", "a.eml"])
  }
}
