import InternetMessage

/// Writes mailboxes as the definition of each format says; only tests write mail.
enum MboxWriter {
  static let postmark = "From alice@example.com Thu Jan  1 00:00:00 2026"

  static func mailbox(of messages: [[UInt8]], as format: MboxFormat, lineEnd: String = "\n") -> [UInt8] {
    messages.flatMap { Array((postmark + lineEnd).utf8) + stored($0, as: format, lineEnd) + Array(lineEnd.utf8) }
  }

  private static func stored(_ message: [UInt8], as format: MboxFormat, _ lineEnd: String) -> [UInt8] {
    let lines = split(message)
    let empty = lines.firstIndex { $0 == Array(lineEnd.utf8) } ?? lines.count
    let header = lines[..<empty].map { quoted($0, as: format) }
    let rest = lines[empty...].map { quoted($0, as: format) }
    guard format.usesContentLength else { return (header + rest).flatMap { $0 } }
    let length = rest.dropFirst().reduce(0) { $0 + $1.count }
    return header.flatMap { $0 } + Array("Content-Length: \(length)\(lineEnd)".utf8) + rest.flatMap { $0 }
  }

  static func quoted(_ line: [UInt8], as format: MboxFormat) -> [UInt8] {
    let isFrom = line.starts(with: "From ".utf8)
    let isQuotedFrom = line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
    let quotes = format == .mboxrd ? isQuotedFrom : format == .mboxcl2 ? false : isFrom
    return quotes ? [UInt8(ascii: ">")] + line : line
  }

  /// The lines with their line ends.
  static func split(_ octets: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for octet in octets {
      lines[lines.count - 1].append(octet)
      if octet == 0x0A { lines.append([]) }
    }
    return lines.filter { !$0.isEmpty }
  }
}

extension MboxReader {
  /// All messages, and the failure at the end if there is one.
  static func read(
    _ octets: [UInt8], as format: MboxFormat? = nil, pieceOctets: Int = .max, limits: MailboxLimits = MailboxLimits()
  ) -> (messages: [MboxMessage], guess: MboxGuess?, postmarksInsideText: Int) {
    var reader = MboxReader(source: ArrayOctets(octets, pieceOctets: pieceOctets), format: format, limits: limits)
    var messages: [MboxMessage] = []
    while let message = try? reader.next() { messages.append(message) }
    return (messages, reader.guess, reader.postmarksInsideText)
  }
}

func text(_ octets: [UInt8]) -> String { String(decoding: octets, as: UTF8.self) }
