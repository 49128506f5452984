extension Timestamp {
  /// Reads a date and time, or a date alone as its first second in UTC; nil when the text is neither.
  ///
  /// ```abnf
  /// date-time = full-date "T" partial-time time-offset
  /// full-date = 4DIGIT "-" 2DIGIT "-" 2DIGIT
  /// ```
  ///
  /// RFC 3339, section 5.6. A space or a small `t` may stand for the `T`; fractions of a second are dropped; the leap
  /// second 60 is the first second of the next minute.
  public init?(rfc3339 text: String) {
    var digits = Cursor(octets: Array(text.utf8))
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2), 1...12 ~= month, 1...Self.days(of: month, year: year) ~= day
    else { return nil }
    let date = Self.day(year: year, month: month, day: day) * 86_400
    if digits.isAtEnd {
      self.init(seconds: date)
      return
    }
    guard digits.skip("T") || digits.skip("t") || digits.skip(" "), let hour = digits.number(2), digits.skip(":"),
      let minute = digits.number(2), digits.skip(":"), let second = digits.number(2), hour < 24, minute < 60,
      second <= 60, digits.skipFraction(), let offset = digits.offset(), digits.isAtEnd
    else { return nil }
    self.init(seconds: date + Int64(hour * 3600 + minute * 60 + second - offset))
  }

  private static func days(of month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private struct Cursor {
    let octets: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == octets.count }

    mutating func number(_ count: Int) -> Int? {
      guard position + count <= octets.count else { return nil }
      var number = 0
      for octet in octets[position..<position + count] {
        guard 0x30...0x39 ~= octet else { return nil }
        number = number * 10 + Int(octet - 0x30)
      }
      position += count
      return number
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard position < octets.count, UInt32(octets[position]) == character.value else { return false }
      position += 1
      return true
    }

    mutating func skipFraction() -> Bool {
      guard skip(".") else { return true }
      let start = position
      while position < octets.count, 0x30...0x39 ~= octets[position] { position += 1 }
      return position > start
    }

    /// `time-offset = "Z" / ("+" / "-") 2DIGIT ":" 2DIGIT`, in seconds.
    mutating func offset() -> Int? {
      if skip("Z") || skip("z") { return 0 }
      let sign = skip("+") ? 1 : skip("-") ? -1 : 0
      guard sign != 0, let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60 else {
        return nil
      }
      return sign * (hours * 3600 + minutes * 60)
    }
  }
}
