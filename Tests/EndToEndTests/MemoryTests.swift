import Glibc
import Testing

/// Memory does not depend on how much mail there is: a smaller form of `scripts/check-memory`, with a debug build.
struct MemoryTests {
  private static let limit = 100 << 20

  @Test(arguments: ["1", "2"])
  func manySmallFiles(jobs: String) throws {
    let scratch = try Scratch()
    for number in 0..<4_000 { try scratch.write("mail/\(number % 10)/\(number).eml", Mail.withError) }
    let run = try Mailloop.run("lint", "--jobs", jobs, "mail", in: scratch)
    #expect(run.outputText.hasSuffix("in 4000 of 4000 messages.\n"))
    #expect(run.peakMemory > 0 && run.peakMemory < Self.limit, "\(run.peakMemory >> 20) MiB")
  }

  @Test(arguments: ["1", "2"])
  func oneLargeMailbox(jobs: String) throws {
    let scratch = try Scratch()
    // Messages of a mebibyte, so that what is waiting its turn would show.
    let body = String(repeating: String(repeating: "x", count: 75) + "\n", count: 13_797)
    let message = Array(Mail.mailbox([Mail.text(without: ["Date"], body: body)]).utf8)
    let path = scratch.file("in.mbox")
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    for _ in 0..<115 { #expect(write(descriptor, message, message.count) == message.count) }
    close(descriptor)
    let run = try Mailloop.run("lint", "--mbox-format", "mboxo", "--jobs", jobs, "in.mbox", in: scratch)
    #expect(run.outputText.hasSuffix("in 115 of 115 messages.\n"), "\(run.outputText.suffix(200))")
    #expect(run.peakMemory > 0 && run.peakMemory < Self.limit, "\(run.peakMemory >> 20) MiB")
  }
}
