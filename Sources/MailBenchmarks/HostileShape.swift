/// Shapes of input that make careless parsers take quadratic time or memory.
enum HostileShape: String, CaseIterable {
  case nestedMultiparts, nestedMessages, manyParts, partsUnderLargeHeader, prefixBoundaries, hyphenLines, longBoundary
  case headerFields, foldedField, longField, blankContinuations
  case reversedSegments, parameters, unquotedParameter
  case encodedWords, encodedWordMarks, unfinishedWords, alternatingCharsets
  case addresses, groups, received, references, listURIs
  case parenthesesInAddress, parenthesesInDate, parenthesesInReceived, parenthesesInContentType
  case parenthesesInIdentifier, quotesInAddress, bracketsInAddress, backslashesInAddress, commasInAddress
  case digitsInDate, wordsInReceived
  case base64Garbage, quotedPrintableGarbage, uuencodeBeginnings, yEncBeginnings, shiftedText
  case reportFields, reportBlocks, mixedLineEnds, nulOctets, controlsInHeader, eightBitInHeader

  /// How often the shape repeats its unit at full size.
  var fullCount: Int {
    switch self {
    case .nestedMultiparts, .nestedMessages, .partsUnderLargeHeader: 10_000
    case .manyParts, .encodedWords, .alternatingCharsets: 100_000
    case .longField, .foldedField: 50 << 20
    case .base64Garbage: 20 << 20
    case .parenthesesInAddress, .parenthesesInDate, .parenthesesInReceived, .parenthesesInContentType,
      .parenthesesInIdentifier, .quotesInAddress, .bracketsInAddress, .backslashesInAddress, .commasInAddress,
      .digitsInDate, .quotedPrintableGarbage, .nulOctets, .controlsInHeader, .eightBitInHeader, .longBoundary:
      5 << 20
    default: 1_000_000
    }
  }

  /// A message that repeats the shape's unit so many times.
  func octets(count: Int) -> [UInt8] {
    switch self {
    case .nestedMultiparts:
      repeated(count) { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    case .nestedMessages: repeated(count) { _ in "Content-Type: message/rfc822\n\n" }
    case .manyParts: Self.mixed + repeated(count) { _ in "--b\nContent-Type: text/plain\n\nx\n" }
    case .partsUnderLargeHeader:
      repeated(count) { _ in "X: 1\n" } + ascii("Content-Type: multipart/digest (")
        + [UInt8](repeating: 0x20, count: count * 10) + ascii("); boundary=b\n\n") + repeated(count) { _ in "--b\n\n" }
    case .prefixBoundaries:
      Self.prefixes + repeated(count) { "--" + String(repeating: "a", count: $0 % 60 + 60) + "\n" }
    case .hyphenLines: Self.prefixes + repeated(count) { _ in "--zzzzzz\n" }
    case .longBoundary:
      ascii("Content-Type: multipart/mixed; boundary=\"") + [UInt8](repeating: 0x61, count: count) + ascii("\"\n\n--")
        + [UInt8](repeating: 0x61, count: count / 2) + ascii("\n--\n")
    case .headerFields: repeated(count) { _ in "X-A: 1\n" } + ascii("\n")
    case .foldedField: field("Subject", repeated(count / 64) { _ in String(repeating: "a", count: 62) + "\n " })
    case .longField: field("Subject", [UInt8](repeating: 0x61, count: count))
    case .blankContinuations: field("Subject", repeated(count) { _ in "\n " })
    case .reversedSegments:
      field("Content-Disposition", ascii("attachment") + repeated(count) { "; filename*\(count - $0)*=a" })
    case .parameters: field("Content-Type", ascii("text/plain") + repeated(count) { "; p\($0)=a" })
    case .unquotedParameter: field("Content-Type", ascii("text/plain; name=") + repeated(count) { _ in "a b " })
    default: headerOctets(count) ?? bodyOctets(count)
    }
  }

  private func headerOctets(_ count: Int) -> [UInt8]? {
    switch self {
    case .encodedWords: field("Subject", repeated(count) { _ in "=?utf-8?Q?caf=C3=A9?= " })
    case .encodedWordMarks: field("Subject", repeated(count) { _ in "=?" })
    case .unfinishedWords: field("Subject", repeated(count) { _ in "=?utf-8?Q?a" })
    case .alternatingCharsets:
      field("Subject", repeated(count) { "=?\($0 % 2 == 0 ? "iso-8859-2" : "iso-2022-jp")?Q?caf=E9?= " })
    case .addresses: field("To", repeated(count) { _ in "a@b.example, " })
    case .groups: field("To", repeated(count) { _ in "a: b@c.example;, " })
    case .received:
      repeated(count) { _ in
        "Received: from a.example (a.example [192.0.2.1]) by b.example with ESMTP id 1; Mon, 2 Mar 2026 10:00:00 +0000\n"
      } + ascii("\n")
    case .references: field("References", repeated(count) { "<\($0)@example.com> " })
    case .listURIs: field("List-Unsubscribe", repeated(count) { _ in "<mailto:a@b.example>, " })
    case .parenthesesInAddress: field("To", [UInt8](repeating: 0x28, count: count))
    case .parenthesesInDate: field("Date", [UInt8](repeating: 0x28, count: count))
    case .parenthesesInReceived: field("Received", [UInt8](repeating: 0x28, count: count))
    case .parenthesesInContentType: field("Content-Type", [UInt8](repeating: 0x28, count: count))
    case .parenthesesInIdentifier: field("Message-ID", [UInt8](repeating: 0x28, count: count))
    case .quotesInAddress: field("To", [UInt8](repeating: 0x22, count: count))
    case .bracketsInAddress: field("To", [UInt8](repeating: 0x3C, count: count))
    case .backslashesInAddress: field("To", [UInt8](repeating: 0x5C, count: count))
    case .commasInAddress: field("To", [UInt8](repeating: 0x2C, count: count))
    case .digitsInDate: field("Date", [UInt8](repeating: 0x31, count: count))
    case .wordsInReceived: field("Received", repeated(count) { _ in "by from (x) id " })
    case .controlsInHeader: field("Subject", [UInt8](repeating: 7, count: count))
    case .eightBitInHeader: field("Subject", [UInt8](repeating: 0xE9, count: count))
    default: nil
    }
  }

  private func bodyOctets(_ count: Int) -> [UInt8] {
    switch self {
    case .base64Garbage: encoded("base64") + repeated(count / 4) { _ in "=a!b" }
    case .quotedPrintableGarbage: encoded("quoted-printable") + repeated(count / 4) { _ in "= =z" }
    case .uuencodeBeginnings: ascii("A: 1\n\n") + repeated(count) { _ in "begin 64 a\n" }
    case .yEncBeginnings: ascii("A: 1\n\n") + repeated(count) { _ in "=ybegin line=1\n" }
    case .shiftedText:
      ascii("Content-Type: text/plain; charset=iso-2022-jp\n\n") + repeated(count) { _ in "\u{1B}$B\u{1B}(B" }
    case .reportFields:
      ascii("Content-Type: message/delivery-status\n\n") + repeated(count) { _ in "Final-Recipient: rfc822; a@b\n" }
    case .reportBlocks:
      ascii("Content-Type: message/delivery-status\n\n") + repeated(count) { _ in "Action: failed\n\n" }
    case .mixedLineEnds: ascii("A: 1\n\n") + repeated(count) { $0 % 2 == 0 ? ".\n" : ".\r\n" }
    case .nulOctets: ascii("A: 1\n\n") + [UInt8](repeating: 0, count: count)
    default: []
    }
  }

  private static let mixed = ascii("Content-Type: multipart/mixed; boundary=b\n\n")

  /// A hundred open multiparts, the boundary of each the beginning of the next.
  private static let prefixes =
    repeated(99) {
      let boundary = String(repeating: "a", count: $0 + 1)
      return "Content-Type: multipart/mixed; boundary=\(boundary)\n\n--\(boundary)\n"
    } + ascii("\n")

  private func field(_ name: String, _ body: [UInt8]) -> [UInt8] { ascii(name + ": ") + body + ascii("\n\n") }

  private func encoded(_ encoding: String) -> [UInt8] {
    ascii("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: \(encoding)\n\n")
  }
}

func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

func repeated(_ count: Int, _ unit: (Int) -> String) -> [UInt8] {
  var octets: [UInt8] = []
  for index in 0..<count { octets.append(contentsOf: unit(index).utf8) }
  return octets
}
