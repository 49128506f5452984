import Foundation
import Glibc
import GzipFixtures
import InternetMessage
import Testing

@testable import Compression
@testable import MailSources

struct MailSourceFileTests {
  private let folder: TemporaryFolder
  private static let mark = MboxWriter.postmark

  init() throws { folder = try TemporaryFolder() }

  @Test func readsAMessageOfItsOwn() throws {
    let path = folder.write("a.eml", "A: 1\n\nx\n\n")
    let found = Harvest([path])
    let message = try #require(found.messages.first)
    #expect(found.unread == 1)
    #expect(message.path.description == path)
    #expect(message.index == nil)
    #expect(message.offset == 0)
    #expect(text(message.octets) == "A: 1\n\nx\n\n")
    #expect(message.isComplete && message.omittedOctets == 0)
    #expect(found.failures.isEmpty && found.notes.isEmpty)
  }

  @Test func readsAMessageWithAFromLine() throws {
    let found = Harvest([folder.write("a.eml", "\(Self.mark)\nA: 1\n\nx\n")])
    let message = try #require(found.messages.first)
    #expect(message.index == nil)
    #expect(message.postmark.map(text) == Self.mark)
    #expect(message.offset == Self.mark.utf8.count + 1)
    #expect(text(message.octets) == "A: 1\n\nx\n")
    #expect(found.notes.isEmpty)
  }

  @Test(arguments: ["box.mbox", "box.mbx", "box", "box.eml", "box.txt"])
  func readsAMailboxWhateverItsName(name: String) {
    let found = Harvest([folder.write(name, "\(Self.mark)\nA: 1\n\n>From\n\n\(Self.mark)\nB: 2\n\n")])
    #expect(found.messages.map(\.index) == [0, 1])
    #expect(found.messages.map { text($0.octets) } == ["A: 1\n\n>From\n", "B: 2\n"])
    #expect(found.notes.map(\.reason) == [.doubtfulMailbox(MboxGuess(format: .mboxo, doubt: .noQuotedLines))])
  }

  @Test func readsAMailboxAsToldTo() {
    let path = folder.write("box", "\(Self.mark)\n\n>From x\n\n")
    let found = Harvest([path], SourceOptions(mboxFormat: .mboxrd))
    #expect(found.messages.map { text($0.octets) } == ["\nFrom x\n"])
    #expect(found.notes.isEmpty)
  }

  @Test func readsAMessageThatIsNamedAMailbox() {
    let found = Harvest([folder.write("box.mbox", "A: 1\n\nx\n")])
    #expect(found.messages.map(\.index) == [nil])
    #expect(found.messages.map { text($0.octets) } == ["A: 1\n\nx\n"])
  }

  @Test(arguments: ["a.eml", "a", "a.eml.gz"])
  func knowsGzipByItsOctets(name: String) {
    let found = Harvest([folder.write(name, gzipped("A: 1\n\nx\n") + gzipped("y\n"))])
    #expect(found.messages.map { text($0.octets) } == ["A: 1\n\nx\ny\n"])
    #expect(found.failures.isEmpty && found.notes.isEmpty)
  }

  @Test func unpacksAMailbox() {
    let packed = gzipped("\(Self.mark)\nA: 1\n\nx\n\n\(Self.mark)\nB: 2\n\n")
    let found = Harvest([folder.write("box.mbox.gz", packed + Array("junk".utf8))])
    #expect(found.messages.map { text($0.octets) } == ["A: 1\n\nx\n", "B: 2\n"])
    #expect(found.notes.last?.reason == .trailingGarbage(offset: packed.count))
  }

  @Test func handsOverWhatABrokenGzipHolds() throws {
    let path = folder.write("a.eml.gz", gzipped("A: 1\n\nx\n").dropLast(3))
    let found = Harvest([path])
    #expect(found.messages.map { text($0.octets) } == ["A: 1\n\nx\n"])
    #expect(found.messages.map(\.isComplete) == [false])
    #expect(found.failures.map(\.reason) == [.brokenGzip(.truncated, unpackedOctets: 8)])

    let bomb = folder.write("bomb.gz", GzipFixture.bomb(of: 0x61, runs: 100))
    let limits = GzipLimits(expansionRatio: 10, ratioGraceOctets: 1000)
    let refused = Harvest([bomb], SourceOptions(gzipLimits: limits))
    #expect(refused.messages.map(\.isComplete) == [false])
    guard case .brokenGzip(.expansionRatioExceeded(limit: 10), _) = refused.failures.first?.reason else {
      Issue.record("no failure for the bomb")
      return
    }
  }

  @Test func refusesGzipInGzip() {
    let found = Harvest([folder.write("a.gz", Array(GzipFixture.member(GzipFixture.member(Array("A: 1\n".utf8)))))])
    #expect(found.failures.map(\.reason) == [.binary(.gzipInsideGzip)])
  }

  @Test(arguments: [
    ("\u{7F}ELF\u{2}\u{1}", BinaryKind.executable), ("%PDF-1.7\n", .pdf), ("PK\u{3}\u{4}", .archive),
    ("BZh91AY", .otherCompression), ("*mbx*\r\n", .mbxMailbox), ("\u{1}\u{1}\u{1}\u{1}\n", .mmdfMailbox),
    ("SQLite format 3\u{0}", .database), (String(repeating: "ab\u{0}", count: 40), .unknown),
  ])
  func refusesBinaryFiles(start: String, kind: BinaryKind) {
    let found = Harvest([folder.write("a.eml", start)])
    #expect(found.messages.isEmpty)
    #expect(found.failures.map(\.reason) == [.binary(kind)])
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], BinaryKind.outlookMessage),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xFE, 0x41, 0x00], .utf16Text),
    ] as [([UInt8], BinaryKind)])
  func refusesBinaryFilesOfOctets(start: [UInt8], kind: BinaryKind) {
    #expect(Harvest([folder.write("a.msg", start)]).failures.map(\.reason) == [.binary(kind)])
  }

  @Test(arguments: [
    "A: 1\n\n\u{0}\u{0} NUL in a long enough body of text, as some mail has it\n", "A: \u{1B}$B%a\u{1B}(B\n",
  ])
  func readsMailWithOddOctets(mail: String) {
    #expect(Harvest([folder.write("a.eml", mail)]).messages.map { text($0.octets) } == [mail])
  }

  @Test func anEmptyFileIsAFailureAndAnEmptyMailboxIsNone() {
    #expect(Harvest([folder.write("a.eml", "")]).failures.map(\.reason) == [.empty])
    #expect(Harvest([folder.write("a.mbox", "")]).notes.map(\.reason) == [.emptyMailbox])
    #expect(Harvest([folder.write("b.mbox", "\n\n\r\n")]).notes.map(\.reason) == [.emptyMailbox])
    #expect(Harvest([folder.write("b.eml", "\n\n\r\n")]).messages.map { text($0.octets) } == ["\n\n\r\n"])
  }

  @Test(arguments: [100_000, 100_001, 99_999, 10_000])
  func cutsAMessageAtTheLimit(limit: Int) {
    let mail = "A: 1\n\n" + String(repeating: "x", count: 99_994)
    for octets in [Array(mail.utf8), gzipped(mail)] {
      let options = SourceOptions(mailboxLimits: MailboxLimits(messageOctets: limit))
      let found = Harvest([folder.write("a.eml", octets)], options)
      let omitted = max(0, 100_000 - limit)
      #expect(found.messages.map(\.octets.count) == [min(limit, 100_000)])
      #expect(found.messages.map(\.omittedOctets) == [omitted])
      #expect(found.notes.map(\.reason) == (omitted > 0 ? [.messageCut(index: nil, omittedOctets: omitted)] : []))
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: ["A: 1\n\nx\n", "\(mark)\nA: 1\n\nx\n\n"])
  func readsAPipe(contents: String) {
    let path = "\(folder.path)/pipe.eml"
    mkfifo(path, 0o600)
    // Either end waits for the other to be opened.
    Thread.detachNewThread {
      let descriptor = open(path, O_WRONLY)
      for octet in contents.utf8 { withUnsafePointer(to: octet) { _ = write(descriptor, $0, 1) } }
      close(descriptor)
    }
    #expect(Harvest([path]).messages.map { text($0.octets) } == ["A: 1\n\nx\n"])
  }

  @Test func aPipeInAFolderDoesNotBlock() {
    mkfifo("\(folder.path)/pipe.eml", 0o600)
    folder.write("q.eml", "A: 1\n")
    let found = Harvest([folder.path])
    #expect(found.failures.map(\.reason) == [.notAFile])
    #expect(found.messages.count == 1)
  }

  @Test func saysThatAFileShrank() throws {
    let path = folder.write("a.eml", "A: 1\n\n" + String(repeating: "x", count: 1000))
    let file = try FileOctets.open(MailPath(path), isFromWalk: false)
    truncate(path, 500)
    let found = Harvest(FileItems(path: MailPath(path), file: file, options: SourceOptions()))
    #expect(found.messages.map(\.octets.count) == [500])
    #expect(found.messages.map(\.isComplete) == [false])
    #expect(found.failures.map(\.reason) == [.shrank(from: 1006, to: 500)])
  }

  @Test func saysThatAMailboxShrankWhileItWasRead() {
    let body = String(repeating: "0123456789\n", count: 40_000)
    let path = folder.write("box", String(repeating: "\(Self.mark)\n\n\(body)\n", count: 5))
    var source = MailSource([path], options: SourceOptions(mboxFormat: .mboxo))
    guard case .message(let first) = source.next() else {
      Issue.record("no message")
      return
    }
    truncate(path, 1_000_000)
    var messages = [first]
    var failures: [SourceFailure.Reason] = []
    while let item = source.next() {
      if case .message(let message) = item { messages.append(message) }
      if case .failure(let failure) = item { failures.append(failure.reason) }
    }
    let size = 5 * (body.utf8.count + Self.mark.utf8.count + 3)
    #expect(failures == [.shrank(from: size, to: 1_000_000)])
    #expect(messages.map(\.isComplete) == [true, true, false])
  }

  @Test func saysWhatCannotBeRead() {
    let reasons = Harvest(["\(folder.path)/none", "/proc/self/mem", "\(folder.path)/none/below"]).failures.map(\.reason)
    #expect(reasons == [.noSuchPath, .readError(code: EIO, afterOctets: 0), .noSuchPath])
  }

  @Test func everyFailureNamesAWayOut() {
    let reasons: [SourceFailure.Reason] =
      [
        .noSuchPath, .permissionDenied, .vanished, .folderWithoutMail(otherFiles: 1), .notAFile, .empty,
        .brokenGzip(.corrupt, unpackedOctets: 1), .shrank(from: 2, to: 1), .readError(code: EIO, afterOctets: 1),
        .folderTooDeep(limit: 1),
      ] + BinaryKind.allCases.map { .binary($0) }
    for reason in reasons {
      let failure = SourceFailure(path: MailPath("a.eml"), reason: reason)
      #expect(failure.description == "a.eml: \(failure.message); \(failure.remedy)")
      #expect(!failure.message.isEmpty && !failure.remedy.isEmpty)
    }
  }

  private func gzipped(_ text: String) -> [UInt8] { GzipFixture.member(Array(text.utf8)) }
}
