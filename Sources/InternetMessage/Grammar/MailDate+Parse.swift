extension MailDate {
  /// Reads the body of Date, or the date of a Received field.
  ///
  ///     date-time   = [ day-of-week "," ] date time [CFWS]
  ///     date        = day month year
  ///     time        = hour ":" minute [ ":" second ] zone
  ///
  /// With the obsolete forms of RFC 5322, section 4.3, and the deviations that are met in the wild, each of which is
  /// reported. A date that does not exist has no value.
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<MailDate, DefectKind> {
    var parser = DateParser(view, body)
    let value = parser.parse()
    parser.finish()
    return Parsed(value, parser.log)
  }
}

/// One pass over a date.
struct DateParser {
  var lexer: Lexer
  var log = GrammarDefectLog<MailDate.DefectKind>()
  let view: OctetView

  var dayName: (value: Int, offset: Int)?
  var year = 0
  var month = 0
  var day = 0
  var dayOffset = 0
  var secondOfDay = 0
  var zone: Int?
  var hasZone = false
  /// Where the last word or number begins: where the grammar was left, if it was.
  var tokenStart = 0

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    self.lexer = Lexer(view, body)
    tokenStart = body.lowerBound
  }

  mutating func finish() {
    log.note(lexer.flaws)
  }

  mutating func parse() -> MailDate? {
    skipGap()
    guard !lexer.isAtEnd else {
      log.note(.empty, at: lexer.offset)
      return nil
    }
    guard readDate() else {
      log.note(.malformed, at: tokenStart)
      return nil
    }
    return finishValue()
  }

  /// `date time` in any order that is known; false where the grammar is left for good.
  private mutating func readDate() -> Bool {
    if let word = readWord() {
      if let name = name(word, among: MailDate.dayNames) {
        dayName = (name, word.lowerBound)
        _ = lexer.consume(".")
        skipGap()
        if !lexer.consume(",") { log.note(.missingComma, at: lexer.offset) }
        skipGap()
        if let second = readWord() { return readMonthFirst(second) }
      } else {
        return readMonthFirst(word)
      }
    }
    let start = lexer.offset
    guard let first = readNumber() else { return false }
    if first.digits == 4, lexer.peeks("-") { return readISO(year: first.value, start: start) }
    return readDayFirst(first, start: start)
  }

  private mutating func readDayFirst(_ first: Number, start: Int) -> Bool {
    guard first.digits <= 2 else { return false }
    day = first.value
    dayOffset = start
    let hyphenated = skipHyphen()
    guard let word = readWord(), let number = name(word, among: MailDate.monthNames) else { return false }
    month = number + 1
    if hyphenated { _ = skipHyphen() } else { skipGap() }
    guard readYear() else { return false }
    skipGap()
    // A comma between date and time is common enough: `6 Nov 1994, 08:49`.
    if lexer.consume(",") { log.note(.unexpectedPunctuation, at: lexer.offset - 1) }
    skipGap()
    guard readTime() else { return false }
    readZone()
    return true
  }

  /// `Nov 6 08:49:37 [zone] 1994`, as asctime and date(1) write it, or `November 6, 1994 08:49:37`.
  private mutating func readMonthFirst(_ word: Range<Int>) -> Bool {
    guard let number = name(word, among: MailDate.monthNames) else { return false }
    log.note(.monthFirst, at: word.lowerBound)
    month = number + 1
    _ = lexer.consume(".")
    skipGap()
    dayOffset = lexer.offset
    guard let first = readNumber(), first.digits <= 2 else { return false }
    day = first.value
    skipGap()
    if lexer.consume(",") {
      skipGap()
      guard readYear() else { return false }
      skipGap()
      guard readTime() else { return false }
      readZone()
      return true
    }
    guard readTime() else { return false }
    skipGap()
    if lexer.peek?.isDigit != true {
      readZone()
      skipGap()
    }
    guard readYear() else { return false }
    if !hasZone { readZone() }
    return true
  }

  private mutating func readISO(year: Int, start: Int) -> Bool {
    log.note(.iso8601, at: start)
    self.year = year
    guard lexer.consume("-"), let month = readNumber(), month.digits == 2, lexer.consume("-") else { return false }
    self.month = month.value
    dayOffset = lexer.offset
    guard let day = readNumber(), day.digits == 2 else { return false }
    self.day = day.value
    if !lexer.consume("T"), !lexer.consume("t") { skipGap() }
    guard readTime() else { return false }
    // `Z` is UTC here and not a military zone (RFC 3339, section 5.6).
    if lexer.consume("Z") || lexer.consume("z") {
      hasZone = true
      zone = 0
      return true
    }
    readZone()
    return true
  }

  private mutating func readYear() -> Bool {
    let start = lexer.offset
    guard let number = readNumber() else { return false }
    switch number.digits {
    case 1, 2:
      // 00 to 49 are of this century, 50 to 99 of the last (section 4.3).
      log.note(.obsoleteYear, at: start)
      year = number.value + (number.value < 50 ? 2_000 : 1_900)
    case 3:
      log.note(.obsoleteYear, at: start)
      year = number.value + 1_900
    default:
      if number.value < 1_900 { log.note(.yearOutOfRange, at: start) }
      year = number.value
    }
    return true
  }

  private mutating func finishValue() -> MailDate? {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      log.note(.dayOutOfRange, at: dayOffset)
      return nil
    }
    guard secondOfDay >= 0 else { return nil }
    if let dayName, dayName.value != date.weekday { log.note(.wrongDayName, at: dayName.offset) }
    lexer.skipCFWS()
    if !lexer.isAtEnd { log.note(.trailingText, at: lexer.offset) }
    let local = Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay)
    return MailDate(secondsSince1970: local - Int64(zone ?? 0) * 60, zoneMinutes: zone)
  }
}
