import Glibc
import Testing

/// Ctrl-C stops at once, with what was done so far; a reader that has had enough ends the run quietly.
struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM], ["1", "2"])
  func waitingForStandardInputEnds(signal: Int32, jobs: String) throws {
    let scratch = try Scratch(["error.eml": Mail.withError])
    let child = try Mailloop.start("lint", "--jobs", jobs, "--format", "concise", "error.eml", "-", in: scratch)
    child.send(Array("Subject: half a mess".utf8))
    child.wait { $0.catches(SIGINT) && $0.isAsleep }
    child.signal(signal)
    let run = child.finish()
    #expect(run.exit == .code(130))
    #expect(run.outputText.contains("error.eml:") && run.outputText.contains("FMT031"), "\(run.outputText)")
    #expect(run.errorText.contains("stopped"))
  }

  @Test func parsingStandardInputEnds() throws {
    let scratch = try Scratch(["clean.eml": Mail.clean])
    let child = try Mailloop.start("parse", "--format", "json", "clean.eml", "-", in: scratch)
    child.wait { $0.catches(SIGINT) && $0.isAsleep }
    child.signal(SIGINT)
    let run = child.finish()
    #expect(run.exit == .code(130))
    #expect(try JSON(run.output)[0]["file"].text == "clean.eml")
  }

  @Test func aPipeWithoutAWriterEnds() throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.file("pipe"), 0o600) == 0)
    let child = try Mailloop.start("lint", "pipe", in: scratch)
    child.wait { $0.catches(SIGINT) && $0.isAsleep }
    child.signal(SIGINT)
    #expect(child.finish().exit == .code(130))
  }

  @Test(arguments: ["1", "2"])
  func aLargeFolderEndsInTheMiddle(jobs: String) throws {
    let scratch = try Scratch()
    // Enough for many seconds of a processor.
    let mailbox = Array(Mail.mailbox(Array(repeating: Mail.withError, count: 2_000)).utf8)
    for number in 0..<40 { try scratch.write("mail/\(number).mbox", octets: mailbox) }
    let child = try Mailloop.start("lint", "--jobs", jobs, "--format", "json", "mail", in: scratch)
    child.wait { $0.catches(SIGINT) && $0.processorSeconds > 0.7 }
    child.signal(SIGINT)
    let run = child.finish()
    #expect(run.exit == .code(130))
    let judged = try JSON(run.output).count
    #expect(judged > 0 && judged < 80_000)
    #expect(run.errorText.contains("stopped after \(judged) messages"))
  }

  @Test(arguments: ["full", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "html"])
  func nobodyReadsTheOutput(format: String) throws {
    let scratch = try Scratch(["error.eml": Mail.withError])
    let run = try Mailloop.run(["lint", "--format", format, "error.eml"], in: scratch, output: .closedPipe)
    #expect(run.exit == .signal(SIGPIPE) || run.exit == .code(128 + SIGPIPE))
    #expect(run.errors.isEmpty, "\(run.errorText)")
  }

  @Test(arguments: [
    ["lint", "error.eml"], ["parse", "error.eml"], ["rules"], ["explain", "FMT031"], ["config", "show"],
  ])
  func aFullDiskIsTold(arguments: [String]) throws {
    let scratch = try Scratch(["error.eml": Mail.withError])
    let run = try Mailloop.run(arguments, in: scratch, output: .path("/dev/full"))
    #expect(run.exit == .code(3))
    #expect(run.errorText.contains("cannot be written") && run.errorText.contains("No space left"))
  }
}
