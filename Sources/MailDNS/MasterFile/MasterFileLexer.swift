import InternetMessage

/// Splits a master file into words and the ends of entries (RFC 1035, section 5.1).
///
/// Inside of parentheses a line end is a blank. A comment runs from `;` to the line end.
struct MasterFileLexer {
  /// A word, the end of an entry, or the end of the file.
  struct Token {
    enum Kind { case word, quoted, endOfEntry, endOfFile }
    let kind: Kind
    /// The octets as they are written; those of a quoted string without its quotation marks.
    let range: Range<Int>

    var isEnd: Bool { kind == .endOfEntry || kind == .endOfFile }
  }

  let octets: [UInt8]
  private(set) var position = 0
  private var depth = 0
  private var opened = 0

  init(_ octets: [UInt8]) {
    self.octets = octets
    // A byte order mark is no part of the text (RFC 3629, section 6).
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Whether the line begins with a blank, so that the owner is that of the entry before.
  var isAtBlank: Bool { position < octets.count && octets[position].isWhiteSpace }

  mutating func next() throws(MasterFileFault) -> Token {
    while position < octets.count {
      let octet = octets[position]
      switch octet {
      case .lineFeed:
        position += 1
        if depth == 0 { return Token(kind: .endOfEntry, range: position - 1..<position) }
      case .space, .tab, .carriageReturn: position += 1
      case UInt8(ascii: ";"): skipToLineEnd()
      case UInt8(ascii: "("):
        if depth == 0 { opened = position }
        depth += 1
        position += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else {
          position += 1
          throw MasterFileFault(offset: position - 1, cause: .unopenedParenthesis)
        }
        depth -= 1
        position += 1
      case UInt8(ascii: "\""): return try quoted()
      default: return word()
      }
    }
    guard depth == 0 else {
      depth = 0
      throw MasterFileFault(offset: opened, cause: .unclosedParenthesis)
    }
    return Token(kind: .endOfFile, range: position..<position)
  }

  /// Goes to the beginning of the next entry after a fault: behind the next line end outside of parentheses.
  mutating func resume(after fault: MasterFileFault) {
    // The line end may have been read already, as the word that must not be there.
    if depth == 0, position > 0, octets[position - 1] == .lineFeed, position > fault.offset { return }
    while true {
      do {
        if try next().isEnd { return }
      } catch {
        // An unclosed string or a stray parenthesis tells nothing of where the entry ends but its line.
        depth = 0
        skipToLineEnd()
      }
    }
  }

  private mutating func skipToLineEnd() {
    while position < octets.count, octets[position] != .lineFeed { position += 1 }
  }

  private mutating func word() -> Token {
    let start = position
    while position < octets.count {
      switch octets[position] {
      case .space, .tab, .carriageReturn, .lineFeed, UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "\""):
        return Token(kind: .word, range: start..<position)
      case UInt8(ascii: "\\"): skipEscape()
      default: position += 1
      }
    }
    return Token(kind: .word, range: start..<position)
  }

  private mutating func quoted() throws(MasterFileFault) -> Token {
    let start = position + 1
    position = start
    while position < octets.count {
      switch octets[position] {
      case UInt8(ascii: "\""):
        position += 1
        return Token(kind: .quoted, range: start..<position - 1)
      case .lineFeed: throw MasterFileFault(offset: start - 1, cause: .unclosedString)
      case UInt8(ascii: "\\"): skipEscape()
      default: position += 1
      }
    }
    throw MasterFileFault(offset: start - 1, cause: .unclosedString)
  }

  /// Passes a backslash and the octet behind it, which is no delimiter then; a line end stays one.
  private mutating func skipEscape() {
    position += 1
    if position < octets.count, octets[position] != .lineFeed { position += 1 }
  }
}
