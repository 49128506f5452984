import InternetMessage

/// Writes quoted-printable in the ways that writers of mail do (RFC 2045, section 6.7), to find the one that was signed.
struct QuotedPrintableWriter: Hashable {
  /// The longest line, its soft line break included.
  var limit = 76
  /// Whether a line that ends by itself may be as long as one with a soft line break.
  var looksAhead = true
  /// Whether a line is broken behind so many octets even when nothing but its end follows.
  var breaksAfter = false
  /// Whether the octets that EBCDIC has elsewhere are encoded too (rule 2 and the note on EBCDIC).
  var encodesSpecials = false
  /// Whether a dot and the F of `From ` at the beginning of a line are encoded.
  var protectsLines = false
  /// Whether an escape of three octets may be broken over two lines; nobody should, and some do.
  var escapesTabs = false

  static let all: [QuotedPrintableWriter] = {
    var all: [QuotedPrintableWriter] = []
    for limit in [76, 75, 74, 73, 72, 71, 77] {
      for looksAhead in [true, false] {
        for protects in limit > 74 ? [false, true] : [false] {
          all.append(QuotedPrintableWriter(limit: limit, looksAhead: looksAhead, protectsLines: protects))
        }
      }
    }
    all.append(QuotedPrintableWriter(limit: 74, breaksAfter: true))
    all.append(QuotedPrintableWriter(limit: 76, encodesSpecials: true))
    all.append(QuotedPrintableWriter(limit: 76, escapesTabs: true))
    return all
  }()

  /// The octets encoded; line ends are CRLF, in the octets as in the text.
  func encoded(_ octets: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(octets.count + octets.count / 8)
    var start = 0
    while start < octets.count {
      let end = lineEnd(octets, from: start)
      append(octets, start..<end, to: &text)
      start = end
      if start < octets.count {
        text += [0x0D, 0x0A]
        start += 2
      }
    }
    return text
  }

  private func lineEnd(_ octets: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < octets.count, !octets.has([0x0D, 0x0A], at: offset) { offset += 1 }
    return offset
  }

  private func append(_ octets: [UInt8], _ line: Range<Int>, to text: inout [UInt8]) {
    var column = 0
    for offset in line {
      let width = isPlain(octets, offset, line, column: column) ? 1 : 3
      let isLast = offset + 1 == line.upperBound
      let room = isLast && looksAhead ? limit : limit - 1
      if column + width > room {
        text += [0x3D, 0x0D, 0x0A]
        column = 0
      }
      if isPlain(octets, offset, line, column: column) {
        text.append(octets[offset])
        column += 1
      } else {
        text += EncodedWords.escape(octets[offset])
        column += 3
      }
      if breaksAfter, column >= limit - 1 {
        text += [0x3D, 0x0D, 0x0A]
        column = 0
      }
    }
  }

  private func isPlain(_ octets: [UInt8], _ offset: Int, _ line: Range<Int>, column: Int) -> Bool {
    let octet = octets[offset]
    // Rule 3: white space at the end of a line is encoded.
    if octet.isWhiteSpace { return offset + 1 < line.upperBound && !(escapesTabs && octet == .tab) }
    guard octet > 0x20, octet < 0x7F, octet != 0x3D else { return false }
    if encodesSpecials,
      [0x21, 0x22, 0x23, 0x24, 0x40, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7E].contains(octet)
    {
      return false
    }
    if protectsLines, column == 0 {
      if octet == 0x2E { return false }
      if octet == 0x46, octets.has([UInt8]("From "), at: offset) { return false }
    }
    return true
  }
}
