import InternetMessage
import SeededRandom
import Testing

/// Random messages, written in each format and read back octet for octet.
struct MboxRoundTripTests {
  @Test(arguments: MboxFormat.allCases, ["\n", "\r\n"])
  func readsBackWhatWasWritten(format: MboxFormat, lineEnd: String) {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let messages = (0..<Int.random(in: 1...12, using: &random)).map { _ in message(lineEnd, &random) }
      let mailbox = MboxWriter.mailbox(of: messages, as: format, lineEnd: lineEnd)
      let found = MboxReader.read(
        mailbox, as: format, pieceOctets: Int.random(in: 1...200, using: &random),
        limits: MailboxLimits(fromLineOctets: 128)
      ).messages
      #expect(found.map(\.octets) == messages.map { expected($0, format, lineEnd) }, "seed \(seed)")
      #expect(
        found.allSatisfy { $0.wrongContentLength == nil && $0.isComplete && $0.omittedOctets == 0 }, "seed \(seed)")
    }
  }

  /// What the definition of the format lets a reader restore: mboxrd everything; the others keep their quotes, and
  /// mboxcl and mboxcl2 their Content-Length.
  private func expected(_ message: [UInt8], _ format: MboxFormat, _ lineEnd: String) -> [UInt8] {
    if format == .mboxrd { return message }
    let mailbox = MboxWriter.mailbox(of: [message], as: format, lineEnd: lineEnd)
    let frame = Array((MboxWriter.postmark + lineEnd).utf8).count
    return Array(mailbox[frame...].dropLast(lineEnd.utf8.count))
  }

  private func message(_ lineEnd: String, _ random: inout SeededGenerator) -> [UInt8] {
    let lines = [
      "", "", "x", "From me to you", ">From me", ">>>From me", "From ", ">", ">>", "F", "From", "\r x", "\u{0} nul",
      "é",
      String(repeating: ">", count: 90) + "From deep", String(repeating: "x>From ", count: 40),
      String(repeating: "long ", count: 60),
    ]
    var text = "Subject: \(Int.random(in: 0...999, using: &random))\(lineEnd)\(lineEnd)"
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      text += (lines.randomElement(using: &random) ?? "") + lineEnd
    }
    return Array(text.utf8)
  }
}
