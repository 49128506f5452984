/// Turns a field body that may hold encoded words into text; made for one body.
///
/// Linear in the body: each octet is looked at a few times at most, and adjacent words of one character set are put
/// together and converted once.
struct EncodedWordDecoder {
  let view: OctetView
  let body: Range<Int>
  let context: HeaderText.Context
  let policy: HeaderText.Policy
  let isWindows1252: Bool

  private var text: [UInt8] = []
  /// The start of the octets that stand for themselves and are not yet written.
  private var literal: Int
  private var run = WordRun()
  /// The end of the last word while nothing but white space has followed it.
  private var lastWordEnd: Int?

  /// Octets of adjacent words of one character set.
  private struct WordRun {
    var octets: [UInt8] = []
    var charset = Charset.ascii
    var start = 0
    var isEmpty = true
    /// How many octets the last character still lacks.
    var missing = 0
    var isShifted = false
  }

  init(
    view: OctetView, body: Range<Int>, context: HeaderText.Context, policy: HeaderText.Policy, isWindows1252: Bool
  ) {
    self.view = view
    self.body = body
    self.context = context
    self.policy = policy
    self.isWindows1252 = isWindows1252
    literal = body.lowerBound
    text.reserveCapacity(body.count)
  }

  mutating func run(_ converter: inout CharsetConverter, _ defects: inout HeaderTextDefectLog) -> String {
    if context == .unstructured {
      var offset = body.lowerBound
      while let mark = HeaderText.firstMark(view, offset..<body.upperBound) {
        offset = readWord(at: mark, &converter, &defects)
      }
    } else {
      runStructured(&converter, &defects)
    }
    flushRun(&converter, &defects)
    appendLiteral(literal..<body.upperBound)
    return String(decoding: text, as: UTF8.self)
  }

  /// Steps over quoted strings, in which there are no encoded words; knows comments, in which `"` is no quote.
  private mutating func runStructured(_ converter: inout CharsetConverter, _ defects: inout HeaderTextDefectLog) {
    var offset = body.lowerBound
    var depth = 0
    while offset < body.upperBound {
      switch view[offset] {
      case 0x3D where offset + 1 < body.upperBound && view[offset + 1] == 0x3F:
        offset = readWord(at: offset, &converter, &defects)
        continue
      case 0x28: depth += 1
      case 0x29: depth = max(0, depth - 1)
      case 0x5C: offset += 1
      case 0x22 where depth == 0:
        let content = offset + 1..<endOfQuotedString(at: offset)
        if let mark = HeaderText.firstMark(view, content),
          case .word = EncodedWord.read(view, at: mark, limit: content.upperBound)
        {
          defects.record(.encodedWordInQuotedString, at: mark)
        }
        if context == .phrase, content.upperBound < body.upperBound {
          flushRun(&converter, &defects)
          appendLiteral(literal..<offset)
          appendUnquoted(content)
          literal = content.upperBound + 1
          lastWordEnd = nil
        }
        offset = content.upperBound
      default: break
      }
      offset += 1
    }
  }

  /// The offset of the quote that ends the string begun at an offset, else the end of the body.
  private func endOfQuotedString(at quote: Int) -> Int {
    var offset = quote + 1
    while offset < body.upperBound, view[offset] != 0x22 { offset += view[offset] == 0x5C ? 2 : 1 }
    return min(offset, body.upperBound)
  }

  /// Reads what may be an encoded word at an offset; gives where reading goes on.
  private mutating func readWord(
    at start: Int, _ converter: inout CharsetConverter, _ defects: inout HeaderTextDefectLog
  ) -> Int {
    let word: EncodedWord
    switch EncodedWord.read(view, at: start, limit: body.upperBound) {
    case .none(let defect):
      if let defect { defects.record(defect, at: start) }
      return start + 2
    case .word(let read): word = read
    }
    var isAcceptable = true
    if word.range.count > EncodedWord.limit {
      defects.record(.encodedWordTooLong, at: start)
      isAcceptable = policy == .lenient
    }
    if !isSeparated(word.range) {
      defects.record(.encodedWordNotSeparated, at: start)
      isAcceptable = isAcceptable && policy == .lenient
    }
    guard isAcceptable else { return word.range.upperBound }
    guard let octets = word.octets(view, &defects) else {
      defects.record(.badEncodedText, at: start)
      return word.range.upperBound
    }
    // White space between adjacent encoded words is not shown (RFC 2047, section 6.2).
    let isAdjacent = lastWordEnd.map { isWhiteSpace($0..<start) } ?? false
    if !isAdjacent {
      flushRun(&converter, &defects)
      appendLiteral(literal..<start)
    } else if run.charset != word.charset {
      flushRun(&converter, &defects)
    }
    take(word, octets, &defects)
    literal = word.range.upperBound
    lastWordEnd = literal
    return literal
  }

  private mutating func take(_ word: EncodedWord, _ octets: [UInt8], _ defects: inout HeaderTextDefectLog) {
    if run.isEmpty {
      run.charset = word.charset
      run.start = word.range.lowerBound
      run.isEmpty = false
    } else if run.missing > 0 || (run.isShifted && octets.first != 0x1B) {
      defects.record(.encodedWordSplitsCharacter, at: word.range.lowerBound)
    }
    // As a rule there is one word, whose octets are taken over.
    if run.octets.isEmpty { run.octets = octets } else { run.octets += octets }
    octets.withOctetView { octets in
      run.missing = word.charset.octetsMissing(atEndOf: octets, after: run.missing)
      run.isShifted = word.charset.endsShifted(octets)
    }
  }

  private mutating func flushRun(_ converter: inout CharsetConverter, _ defects: inout HeaderTextDefectLog) {
    guard !run.isEmpty else { return }
    let start = text.count
    var problems = CharsetDefectLog()
    run.octets.withOctetView { octets in
      converter.append(octets, 0..<octets.count, in: run.charset, to: &text, defects: &problems)
    }
    for kind in CharsetDefect.allCases where problems.count(of: kind) > 0 {
      switch kind {
      case .unknownCharset: defects.record(.unknownCharset, at: run.start)
      case .undecodable: defects.record(.undecodable, at: run.start)
      case .eightBitInASCII: defects.record(.eightBitInASCII, at: run.start)
      }
    }
    for octet in text[start...] where octet < 0x20 && octet != .tab || octet == 0x7F {
      defects.record(.controlInEncodedWord, at: run.start)
      break
    }
    run = WordRun()
  }

  private func isSeparated(_ word: Range<Int>) -> Bool {
    let before = word.lowerBound > body.lowerBound ? view[word.lowerBound - 1] : .space
    let after = word.upperBound < body.upperBound ? view[word.upperBound] : .space
    // In a comment the parentheses may touch the word (RFC 2047, section 5, rule 2).
    let opens = before == 0x28 && context != .unstructured
    let closes = after == 0x29 && context != .unstructured
    return (before.isFoldingWhiteSpace || opens) && (after.isFoldingWhiteSpace || closes)
  }

  private func isWhiteSpace(_ range: Range<Int>) -> Bool {
    for offset in range where !view[offset].isFoldingWhiteSpace { return false }
    return true
  }

  private mutating func appendLiteral(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    HeaderText.unfold(view, range) { appendRaw($0) }
  }

  private mutating func appendRaw(_ range: Range<Int>) {
    guard isWindows1252 else { return view.append(range, to: &text) }
    // The defect is already recorded for the body as a whole.
    var ignored = CharsetDefectLog()
    CharsetConverter.appendWindows1252(view, range, to: &text, defects: &ignored)
  }

  /// Appends the content of a quoted string without the backslashes of its quoted pairs.
  private mutating func appendUnquoted(_ content: Range<Int>) {
    var start = content.lowerBound
    var offset = start
    while offset < content.upperBound {
      guard view[offset] == 0x5C else {
        offset += 1
        continue
      }
      appendLiteral(start..<offset)
      start = offset + 1
      offset += 2
    }
    appendLiteral(min(start, content.upperBound)..<content.upperBound)
  }
}
