import InternetMessage
import Testing

/// Mailboxes made to cost time or memory.
struct HostileMailboxTests {
  private static let mark = MboxWriter.postmark

  /// Counts what is asked of it, and in what portions.
  private final class CountedOctets: OctetSource {
    var source: ArrayOctets
    var largestBuffer = 0
    var lastBuffer = 0

    init(_ octets: [UInt8], pieceOctets: Int) { source = ArrayOctets(octets, pieceOctets: pieceOctets) }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFailure) -> Int {
      lastBuffer = buffer.count
      largestBuffer = max(largestBuffer, buffer.count)
      return try source.read(into: &buffer, at: offset)
    }
  }

  @Test(.timeLimit(.minutes(30)))
  func everyContentLengthLies() throws {
    let one = "\(Self.mark)\nContent-Length: 40000000\n\nx\n\n"
    let count = 20_000
    let octets = Array(String(repeating: one, count: count).utf8)
    var reader = MboxReader(source: CountedOctets(octets, pieceOctets: 4096), format: .mboxcl2)
    var found = 0
    while let message = try reader.next() {
      #expect(message.wrongContentLength == 40_000_000)
      #expect(message.offset == found * one.utf8.count + Self.mark.utf8.count + 1)
      found += 1
    }
    #expect(found == count)
  }

  @Test func aClaimAloneTakesNoMemory() throws {
    let source = CountedOctets(Array("\(Self.mark)\nContent-Length: 60000000\n\nx\n\n".utf8), pieceOctets: 10)
    var reader = MboxReader(source: source, format: .mboxcl2)
    let message = try reader.next()
    #expect(message?.wrongContentLength == 60_000_000)
    #expect(source.largestBuffer <= 256 << 10)
  }

  @Test func theWindowIsSmallAgainAfterALargeMessage() throws {
    let body = String(repeating: "0123456789012345678901234567890\n", count: 100_000)
    let large = "\(Self.mark)\nContent-Length: \(body.utf8.count)\n\n\(body)\n"
    let text = String(repeating: "x", count: 3000)
    let small = String(repeating: "\(Self.mark)\nContent-Length: 3000\n\n\(text)\n\n", count: 3000)
    let source = CountedOctets(Array((large + small).utf8), pieceOctets: 100_000)
    var reader = MboxReader(source: source, format: .mboxcl2)
    var found = 0
    while try reader.next() != nil { found += 1 }
    #expect(found == 3001)
    #expect(source.largestBuffer > body.utf8.count)
    #expect(source.largestBuffer <= 4 * body.utf8.count)
    #expect(source.lastBuffer == 256 << 10)
  }

  @Test func theWindowStaysSmall() throws {
    let body = String(repeating: "0123456789012345678901234567890\n", count: 100_000)
    let source = CountedOctets(Array("\(Self.mark)\n\n\(body)\n\(Self.mark)\n\n\(body)\n".utf8), pieceOctets: 10_000)
    var reader = MboxReader(source: source, format: .mboxrd)
    #expect(try reader.next()?.octets.count == body.utf8.count + 1)
    #expect(try reader.next()?.octets.count == body.utf8.count + 1)
    #expect(try reader.next() == nil)
    #expect(source.largestBuffer == 256 << 10)
  }

  @Test(
    .timeLimit(.minutes(30)), arguments: [">", "F", "From ", "From \"", "\r", "\n"], [MboxFormat.mboxrd, .mboxcl2])
  func oneOctetRepeated(unit: String, format: MboxFormat) {
    let text = String(repeating: unit, count: 400_000 / unit.utf8.count)
    let found = MboxReader.read(Array("\(Self.mark)\nA: 1\n\nx\(text)".utf8), as: format, pieceOctets: 1000)
    // The last empty line is the mailbox's.
    #expect(found.messages.map(\.octets.count) == [7 + text.utf8.count - (unit == "\n" ? 1 : 0)])
  }

  @Test func aRunOfQuotesIsFollowedToTheLimit() {
    for (depth, isTaken) in [(123, true), (124, false)] {
      let line = String(repeating: ">", count: depth) + "From x\n"
      let found = MboxReader.read(
        Array("\(Self.mark)\n\n\(line)\n".utf8), as: .mboxrd, limits: MailboxLimits(fromLineOctets: 128))
      #expect(found.messages.map(\.octets.count) == [1 + line.utf8.count - (isTaken ? 1 : 0)])
    }
  }
}
