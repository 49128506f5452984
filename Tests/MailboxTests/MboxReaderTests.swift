import InternetMessage
import Testing

struct MboxReaderTests {
  private static let mark = MboxWriter.postmark

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var format: MboxFormat?
    var mailbox: String
    var messages: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "two messages", mailbox: "\(mark)\nA: 1\n\nx\n\n\(mark)\nB: 2\n\ny\n\n",
      messages: ["A: 1\n\nx\n", "B: 2\n\ny\n"]),
    Case(name: "no empty line at the end", mailbox: "\(mark)\nA: 1\n\nx\n", messages: ["A: 1\n\nx\n"]),
    Case(name: "no line end at the end", mailbox: "\(mark)\nA: 1\n\nx", messages: ["A: 1\n\nx"]),
    Case(
      name: "only one empty line is the mailbox's", mailbox: "\(mark)\nA: 1\n\nx\n\n\n\(mark)\nB: 2\n\n",
      messages: ["A: 1\n\nx\n\n", "B: 2\n"]),
    Case(name: "empty message", mailbox: "\(mark)\n\n\(mark)\nA: 1\n\nx\n\n", messages: ["", "A: 1\n\nx\n"]),
    Case(name: "only a From line", mailbox: mark, messages: [""]),
    Case(
      name: "empty lines before the first From line", mailbox: "\n\n\(mark)\nA: 1\n\nx\n\n", messages: ["A: 1\n\nx\n"]),
    Case(
      name: "text before the first From line", mailbox: "hello\n\n\(mark)\nA: 1\n\nx\n\n",
      messages: ["hello\n", "A: 1\n\nx\n"]),
    Case(
      name: "From me to you", mailbox: "\(mark)\nA: 1\n\nx\n\nFrom me to you\n\n",
      messages: ["A: 1\n\nx\n\nFrom me to you\n"]),
    Case(
      name: "no empty line before a postmark", mailbox: "\(mark)\nA: 1\n\nx\n\(mark)\ny\n\n",
      messages: ["A: 1\n\nx\n\(mark)\ny\n"]),
    Case(
      name: "mboxo leaves a quote", format: .mboxo, mailbox: "\(mark)\n\n>From x\n>>From y\n\n",
      messages: ["\n>From x\n>>From y\n"]),
    Case(
      name: "mboxrd takes one", format: .mboxrd, mailbox: "\(mark)\n\n>From x\n>>From y\n>Fromage\n\n",
      messages: ["\nFrom x\n>From y\n>Fromage\n"]),
    Case(name: "guessed mboxrd", mailbox: "\(mark)\n\n>From x\n>>From y\n\n", messages: ["\nFrom x\n>From y\n"]),
    Case(
      name: "Content-Length covers a From line", format: .mboxcl2,
      mailbox:
        "\(mark)\nContent-Length: \(mark.utf8.count + 2)\n\n\n\(mark)\n\n\(mark)\nA: 1\nContent-Length: 2\n\nx\n\n",
      messages: ["Content-Length: \(mark.utf8.count + 2)\n\n\n\(mark)\n", "A: 1\nContent-Length: 2\n\nx\n"]),
    Case(
      name: "Content-Length of a body without a last line end", format: .mboxcl2,
      mailbox: "\(mark)\nContent-Length: 1\n\nx\n\n\(mark)\nContent-Length: 1\n\ny\n\n",
      messages: ["Content-Length: 1\n\nx", "Content-Length: 1\n\ny"]),
    Case(
      name: "Content-Length into a line", format: .mboxcl2, mailbox: "\(mark)\nContent-Length: 2\n\nx \(mark)\n\n",
      messages: ["Content-Length: 2\n\nx \(mark)\n"]),
    Case(
      name: "Content-Length too small", format: .mboxcl2,
      mailbox: "\(mark)\nContent-Length: 1\n\nxyz\n\n\(mark)\nB: 2\n\n",
      messages: ["Content-Length: 1\n\nxyz\n", "B: 2\n"]),
    Case(
      name: "Content-Length beyond the end", format: .mboxcl,
      mailbox: "\(mark)\nContent-Length: 999\n\nxyz\n\n\(mark)\nB: 2\n\n",
      messages: ["Content-Length: 999\n\nxyz\n", "B: 2\n"]),
    Case(
      name: "Content-Length of 18 digits", format: .mboxcl2,
      mailbox: "\(mark)\nContent-Length: 999999999999999999\n\nx\n\n",
      messages: ["Content-Length: 999999999999999999\n\nx\n"]),
  ]

  @Test(arguments: cases, [1, 2, 3, 7, 64, Int.max])
  func splits(_ example: Case, pieceOctets: Int) {
    let found = MboxReader.read(Array(example.mailbox.utf8), as: example.format, pieceOctets: pieceOctets).messages
    #expect(found.map { text($0.octets) } == example.messages)
    #expect(found.map(\.index) == Array(example.messages.indices))
  }

  @Test(arguments: cases.filter { $0.format?.usesContentLength != true })
  func splitsWithCRLF(_ example: Case) {
    let mailbox = example.mailbox.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let expected = example.messages.map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    let found = MboxReader.read(Array(mailbox.utf8), as: example.format, pieceOctets: 5).messages
    #expect(found.map { text($0.octets) } == expected)
  }

  @Test func saysWhereMessagesStand() throws {
    let mailbox = "\(Self.mark)\nA: 1\n\nx\n\n\(Self.mark)\r\nB: 2\r\n\r\n"
    let messages = MboxReader.read(Array(mailbox.utf8)).messages
    try #require(messages.count == 2)
    let line = Self.mark.utf8.count
    #expect(messages.map(\.offset) == [line + 1, line + 1 + 9 + line + 2])
    #expect(messages.map { $0.postmark.map(text) } == [Self.mark, Self.mark])
  }

  @Test(arguments: [
    ("\(mark)\n\nx\n\n", MboxGuess(format: .mboxo, doubt: .noQuotedLines)),
    ("\(mark)\n\n>From x\n\n", MboxGuess(format: .mboxo, doubt: .onlySingleQuotes)),
    ("\(mark)\n\n>>From x\n\n", MboxGuess(format: .mboxrd)),
    ("\(mark)\nContent-Length: 2\n\nx\n\n", MboxGuess(format: .mboxcl2)),
    ("\(mark)\nContent-Length: 8\n\n>From x\n\n", MboxGuess(format: .mboxcl)),
    ("\(mark)\nContent-Length: 7\n\nFrom x\n\n", MboxGuess(format: .mboxcl2)),
    ("\(mark)\nContent-Length: 3\n\nx\n\n", MboxGuess(format: .mboxcl2)),
    ("\(mark)\nContent-Length: 1\n\nxyz\n\n", MboxGuess(format: .mboxo, doubt: .contentLengthUnreliable)),
    (
      "\(mark)\nContent-Length: 2\n\nx\n\n\(mark)\nA: 1\n\nx\n\n",
      MboxGuess(format: .mboxo, doubt: .contentLengthUnreliable)
    ),
    (
      "\(mark)\nContent-Length: 49\n\n\n\(mark)\n\n\(mark)\nContent-Length: 0\n\n",
      MboxGuess(format: .mboxcl2, doubt: .fromLineInsideContentLength)
    ),
  ])
  func guesses(mailbox: String, guess: MboxGuess) {
    #expect(MboxReader.read(Array(mailbox.utf8)).guess == guess)
  }

  @Test func countsWhatItCannotTell() {
    let mailbox = "\(Self.mark)\n\n>From x\n\(Self.mark)\n>>From y\n\n"
    let found = MboxReader.read(Array(mailbox.utf8), as: .mboxo)
    #expect(found.messages.map(\.ambiguousFromLines) == [2])
    #expect(found.postmarksInsideText == 1)
  }

  @Test(arguments: [-1, 0, 1])
  func keepsMessagesUpToTheLimit(beyond: Int) throws {
    let body = String(repeating: "x", count: 99) + "\n"
    let mailbox = "\(Self.mark)\n\(body)\n\(Self.mark)\nB: 2\n\n"
    let found = MboxReader.read(Array(mailbox.utf8), limits: MailboxLimits(messageOctets: 100 - beyond)).messages
    try #require(found.count == 2)
    #expect(found[0].octets.count == min(100, 100 - beyond))
    #expect(found[0].omittedOctets == max(0, beyond))
    #expect(text(found[1].octets) == "B: 2\n")
  }

  @Test func skipsTheRestOfAHugeMessageInPieces() throws {
    let body = String(repeating: "0123456789\n", count: 100_000)
    let mailbox = "\(Self.mark)\n\(body)\n\(Self.mark)\nB: 2\n\n"
    let found = MboxReader.read(
      Array(mailbox.utf8), pieceOctets: 4096, limits: MailboxLimits(messageOctets: 1000, sampleOctets: 10)
    ).messages
    try #require(found.count == 2)
    #expect(found[0].octets.count == 1000)
    #expect(found[0].omittedOctets == body.utf8.count - 1000)
    #expect(found[1].offset == mailbox.utf8.count - 6)
  }

  @Test(arguments: [0, 1])
  func guessesFromTheSampleAlone(beyond: Int) {
    let start = "\(Self.mark)\n\n>>From x\n"
    let limits = MailboxLimits(sampleOctets: start.utf8.count - 2 - beyond)
    let found = MboxReader.read(Array("\(start)\n".utf8), pieceOctets: 1, limits: limits)
    #expect(found.guess?.format == (beyond == 0 ? .mboxrd : .mboxo))
  }

  @Test(arguments: [0, 1])
  func knowsAPostmarkUpToTheLimit(beyond: Int) {
    // 48 octets with the date; the address fills up to the limit.
    let address = String(repeating: "a", count: 128 - 30 + beyond)
    let line = "From \(address) Thu Jan  1 00:00:00 2026"
    #expect(line.utf8.count == 128 + beyond)
    let limits = MailboxLimits(fromLineOctets: 128)
    let found = MboxReader.read(Array("\(line)\n\nx\n\n".utf8), as: .mboxrd, limits: limits).messages
    #expect(found.map(\.postmark?.count) == [beyond == 0 ? 128 : nil])
  }

  @Test func followsContentLengthUpToTheLimit() {
    let body = "\n\(Self.mark)\n"
    let mailbox = "\(Self.mark)\nContent-Length: \(body.utf8.count)\n\n\(body)\n"
    func count(_ limit: Int) -> [Int?] {
      MboxReader.read(Array(mailbox.utf8), as: .mboxcl2, limits: MailboxLimits(contentLengthOctets: limit)).messages
        .map(\.wrongContentLength)
    }
    #expect(count(body.utf8.count) == [nil])
    #expect(count(body.utf8.count - 1) == [body.utf8.count, nil])
  }

  @Test func handsOverWhatCameBeforeAFailure() throws {
    var reader = MboxReader(
      source: ArrayOctets(Array("\(Self.mark)\nA: 1\n\nx\n\n\(Self.mark)\nB: 2\n\ny\n\n".utf8), then: BrokenOctets()))
    let first = try reader.next()
    #expect(first?.isComplete == true)
    let second = try reader.next()
    #expect(second?.isComplete == false)
    #expect(second.map { text($0.octets) } == "B: 2\n\ny\n\n")
    for _ in 0..<2 { #expect(throws: ReadFailure.system(code: 5)) { try reader.next() } }
  }
}

/// A source that fails at once.
struct BrokenOctets: OctetSource {
  mutating func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFailure) -> Int {
    throw .system(code: 5)
  }
}
