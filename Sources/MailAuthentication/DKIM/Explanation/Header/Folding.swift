import InternetMessage

/// A way to fold a field body (RFC 5322, section 2.2.3).
///
///     To: Ann <ann@example.com>, Ben <ben@example.com>
///     To: Ann <ann@example.com>,
///      Ben <ben@example.com>
struct Folding {
  /// Where lines are broken.
  enum Places {
    /// Nowhere.
    case none
    /// At the last white space before a line is longer than so many octets.
    case width(Int)
    /// At the white space behind each comma, semicolon, or anywhere.
    case each(UInt8?)
    /// At the white space behind the last comma before a line is too long.
    case widthAtCommas(Int)
  }

  let places: Places
  /// What continuation lines begin with; nil for the white space that was there.
  let space: [UInt8]?
  /// Whether the first line holds the name alone.
  var isFirstLineEmpty = false
  /// What stands between colon and value.
  var gap: [UInt8] = [.space]

  /// The body for a value on one line.
  func body(of value: [UInt8], name: [UInt8]) -> [UInt8] {
    var body = gap
    var column = name.count + 1 + gap.count
    if isFirstLineEmpty {
      body = [0x0D, 0x0A] + (space ?? [.space])
      column = body.count - 2
    }
    var offset = 0
    var lineStart = 0
    var breakable: Int?
    // Words with the white space before them; a line is broken in front of one.
    while offset < value.count {
      let start = offset
      while offset < value.count, value[offset].isWhiteSpace { offset += 1 }
      let word = offset
      while offset < value.count, !value[offset].isWhiteSpace { offset += 1 }
      if start > 0, start < word {
        let length = column + offset - lineStart
        switch places {
        case .none: break
        case .each(let octet):
          if octet.map({ value[start - 1] == $0 }) ?? true {
            flush(value, lineStart..<start, word, &body, &column, &lineStart)
          }
        case .width(let limit):
          if length > limit { flush(value, lineStart..<start, word, &body, &column, &lineStart) }
        case .widthAtCommas(let limit):
          if let place = breakable, length > limit, place > lineStart {
            var next = place
            while next < value.count, value[next].isWhiteSpace { next += 1 }
            flush(value, lineStart..<place, next, &body, &column, &lineStart)
          }
        }
      }
      if offset < value.count, value[offset - 1] == UInt8(ascii: ",") { breakable = offset }
    }
    return body + value[lineStart...]
  }

  /// Ends a line; the next begins with white space, and then the word at an offset.
  private func flush(
    _ value: [UInt8], _ line: Range<Int>, _ word: Int, _ body: inout [UInt8], _ column: inout Int, _ start: inout Int
  ) {
    body += value[line]
    body += [0x0D, 0x0A]
    let lead = space ?? Array(value[line.upperBound..<word])
    body += lead
    column = lead.count
    start = word
  }

  /// The ways that are tried for a value which is not the present one.
  static let usual: [Folding] = [
    Folding(places: .none, space: nil), Folding(places: .width(78), space: nil),
    Folding(places: .width(76), space: nil),
    Folding(places: .each(0x2C), space: [.space]), Folding(places: .each(0x2C), space: [.tab]),
    Folding(places: .each(0x3B), space: [.space]), Folding(places: .widthAtCommas(78), space: [.space]),
  ]

  /// The ways that are tried for the present value.
  static let all: [Folding] = {
    var all: [Folding] = usual
    let spaces: [[UInt8]] = [
      [.space], [.tab], [UInt8](repeating: .space, count: 2), [UInt8](repeating: .space, count: 4),
      [UInt8](repeating: .space, count: 8),
    ]
    for space in spaces {
      for width in [78, 76, 79, 77, 75, 72, 70, 65, 60] { all.append(Folding(places: .width(width), space: space)) }
      for separator: UInt8? in [0x2C, 0x3B, nil] { all.append(Folding(places: .each(separator), space: space)) }
      for width in [78, 76, 72] { all.append(Folding(places: .widthAtCommas(width), space: space)) }
      for places in [Places.none, .width(78), .width(76), .each(0x2C)] {
        all.append(Folding(places: places, space: space, isFirstLineEmpty: true))
      }
    }
    all.append(Folding(places: .none, space: nil, gap: []))
    all.append(Folding(places: .none, space: nil, gap: [.tab]))
    all.append(Folding(places: .none, space: nil, gap: [.space, .space]))
    return all
  }()
}
