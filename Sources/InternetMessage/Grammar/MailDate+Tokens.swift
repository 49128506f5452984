extension DateParser {
  struct Number {
    let value: Int
    let digits: Int
  }

  /// White space and comments between two parts; a comment there is obsolete.
  mutating func skipGap() {
    lexer.lastComment = nil
    lexer.skipCFWS()
    if let comment = lexer.lastComment { log.note(.obsoleteComment, at: comment.lowerBound) }
  }

  mutating func skipHyphen() -> Bool {
    skipGap()
    guard lexer.peeks("-") else { return false }
    log.note(.hyphenatedDate, at: lexer.offset)
    lexer.offset += 1
    skipGap()
    return true
  }

  /// Digits; nil without any, or with more than a year can use (9).
  mutating func readNumber() -> Number? {
    tokenStart = lexer.offset
    var value = 0
    var digits = 0
    while let octet = lexer.peek, octet.isDigit {
      guard digits < 9 else { return nil }
      value = value * 10 + Int(octet - UInt8(ascii: "0"))
      digits += 1
      lexer.offset += 1
    }
    return digits == 0 ? nil : Number(value: value, digits: digits)
  }

  mutating func readWord() -> Range<Int>? {
    let start = lexer.offset
    tokenStart = start
    while let octet = lexer.peek, octet.isAlpha { lexer.offset += 1 }
    return lexer.offset > start ? start..<lexer.offset : nil
  }

  /// The index of a name of which the word is the beginning, three letters at least.
  ///
  /// Names compare without case (RFC 5234, section 2.3), so `nov` is no deviation.
  mutating func name(_ word: Range<Int>, among names: [StaticString]) -> Int? {
    guard word.count >= 3 else { return nil }
    for index in names.indices where Self.isPrefix(view, word, of: names[index]) {
      if word.count != 3 { log.note(.longName, at: word.lowerBound) }
      return index
    }
    return nil
  }

  private static func isPrefix(_ view: OctetView, _ word: Range<Int>, of name: StaticString) -> Bool {
    guard word.count <= name.utf8CodeUnitCount else { return false }
    for index in 0..<word.count
    where view[word.lowerBound + index].asciiLowercased != name.utf8Start[index] { return false }
    return true
  }

  /// Reads the time of day.
  ///
  ///     time-of-day = hour ":" minute [ ":" second ]
  ///
  /// The second 60 is a leap second (RFC 5322, section 3.3). `secondOfDay` is -1 when a part is out of range.
  mutating func readTime() -> Bool {
    skipGap()
    let start = lexer.offset
    guard lexer.peek?.isDigit == true else {
      log.note(.missingTime, at: start)
      return true
    }
    guard let hour = readClockNumber(), readClockSeparator(), let minute = readClockNumber() else { return false }
    var second = 0
    skipGapBefore(":")
    if lexer.peeks(":") || lexer.peeks(".") {
      lexer.offset += 1
      skipGap()
      guard let number = readClockNumber() else { return false }
      second = number
      skipFraction()
    }
    guard let adjusted = adjustToMeridiem(hour), adjusted < 24, minute < 60, second <= 60 else {
      log.note(.timeOutOfRange, at: start)
      secondOfDay = -1
      return true
    }
    secondOfDay = adjusted * 3_600 + minute * 60 + second
    return true
  }

  private mutating func readClockSeparator() -> Bool {
    skipGapBefore(":")
    guard lexer.peeks(":") || lexer.peeks(".") else { return false }
    if lexer.peeks(".") { log.note(.unexpectedPunctuation, at: lexer.offset) }
    lexer.offset += 1
    skipGap()
    return true
  }

  /// Passes white space if this octet comes behind it.
  private mutating func skipGapBefore(_ character: Unicode.Scalar) {
    guard let octet = lexer.peek, octet.isFoldingWhiteSpace || octet == UInt8(ascii: "(") else { return }
    let before = lexer
    lexer.lastComment = nil
    lexer.skipCFWS()
    guard lexer.peeks(character) else {
      lexer = before
      return
    }
    if let comment = lexer.lastComment { log.note(.obsoleteComment, at: comment.lowerBound) }
  }

  private mutating func readClockNumber() -> Int? {
    let start = lexer.offset
    guard let number = readNumber(), number.digits <= 2 else { return nil }
    if number.digits == 1 { log.note(.shortNumber, at: start) }
    return number.value
  }

  private mutating func skipFraction() {
    guard lexer.peeks("."), lexer.offset + 1 < lexer.end, view[lexer.offset + 1].isDigit else { return }
    log.note(.fractionalSecond, at: lexer.offset)
    lexer.offset += 1
    while let octet = lexer.peek, octet.isDigit { lexer.offset += 1 }
  }

  /// The hour by the clock of 24 hours when `AM` or `PM` follows; nil when it then is none.
  private mutating func adjustToMeridiem(_ hour: Int) -> Int? {
    // Mostly a zone of digits follows, which is seen without a copy of the lexer.
    var position = lexer.offset
    while position < lexer.end, view[position].isFoldingWhiteSpace { position += 1 }
    guard position < lexer.end, view[position].isAlpha || view[position] == UInt8(ascii: "(") else { return hour }
    let before = lexer
    lexer.skipCFWS()
    let start = lexer.offset
    if let word = readWord(), word.count == 2 {
      let isMorning = view.equalsIgnoringCase("am", in: word)
      if isMorning || view.equalsIgnoringCase("pm", in: word) {
        log.note(.twelveHourClock, at: start)
        guard (1...12).contains(hour) else { return nil }
        return hour % 12 + (isMorning ? 0 : 12)
      }
    }
    lexer = before
    return hour
  }
}
