import InternetMessage

/// What holds for a mailbox of any octets: it is read to its end, and the same whatever the pieces it comes in.
enum MailboxInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    var violations: [String] = []
    for format in [MboxFormat?.none] + MboxFormat.allCases.map(Optional.some) {
      let whole = read(octets, format, piece: .max)
      if read(octets, format, piece: 7) != whole {
        violations.append("\(format.map { "\($0)" } ?? "guess"): pieces matter")
      }
      var end = 0
      for message in whole {
        if message.offset < end {
          violations.append("message \(message.index) begins before the end of the one before")
        }
        end = message.offset
        if message.octets.count > octets.count {
          violations.append("message \(message.index) is larger than the mailbox")
        }
        if !message.isComplete { violations.append("message \(message.index) is incomplete") }
      }
      if end > octets.count { violations.append("a message begins behind the end") }
    }
    return violations
  }

  private static func read(_ octets: [UInt8], _ format: MboxFormat?, piece: Int) -> [MboxMessage] {
    var reader = MboxReader(
      source: ArrayOctets(octets, pieceOctets: piece), format: format, limits: MailboxLimits(sampleOctets: 64))
    var messages: [MboxMessage] = []
    while let message = try? reader.next() { messages.append(message) }
    return messages
  }
}
