/// The From line between the messages of a mailbox (RFC 4155, appendix A).
///
///     From alice@example.com Thu Jan  1 00:00:00 2026
///     From MAILER-DAEMON Thu Jan  1 00:00:00 CET 2026
///     From - Thu Jan 01 00:00:00 2026
///
/// What is required is a date as asctime writes it; zones may stand before the year, after it, or nowhere, and the
/// order of RFC 5322 dates is taken too. "From me to you" has no date and is text.
enum Postmark {
  /// Whether a line starts with "From ".
  static func hasPrefix(_ view: OctetView, _ line: Range<Int>) -> Bool {
    line.count >= 5 && view[line.lowerBound] == 0x46 && view[line.lowerBound + 1] == 0x72
      && view[line.lowerBound + 2] == 0x6F && view[line.lowerBound + 3] == 0x6D && view[line.lowerBound + 4] == 0x20
  }

  /// Whether a line, without its line end, is a postmark.
  ///
  ///     postmark = "From" SP [address] 1*SP weekday [","] SP date-and-time *(SP zone) ["remote" "from" host]
  static func matches(_ view: OctetView, _ line: Range<Int>) -> Bool {
    guard hasPrefix(view, line) else { return false }
    var words = Words(view: view, rest: line.lowerBound + 5..<line.upperBound)
    guard var word = words.next() else { return false }
    if !isOne(of: weekdays, view, withoutComma(view, word)) {
      // Not a weekday, so it is the address, which may be left out.
      guard let afterAddress = words.next() else { return false }
      word = afterAddress
      guard isOne(of: weekdays, view, withoutComma(view, word)) else { return false }
    }
    guard let first = words.next(), let second = words.next() else { return false }
    if isOne(of: months, view, first), isDay(view, second) {
      guard let time = words.next(), isTime(view, time) else { return false }
      return endsWithYear(view, &words)
    }
    guard isDay(view, first), isOne(of: months, view, second) else { return false }
    guard let year = words.next(), isYear(view, year), let time = words.next(), isTime(view, time) else { return false }
    return endsWithZones(view, &words)
  }

  private static let weekdays: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func isOne(of names: [StaticString], _ view: OctetView, _ word: Range<Int>) -> Bool {
    word.count == 3 && names.contains { view.equalsIgnoringCase($0, in: word) }
  }

  private static func withoutComma(_ view: OctetView, _ word: Range<Int>) -> Range<Int> {
    view.octet(at: word.upperBound - 1) == 0x2C ? word.lowerBound..<word.upperBound - 1 : word
  }

  private static func isDay(_ view: OctetView, _ word: Range<Int>) -> Bool {
    word.count <= 2 && word.allSatisfy { view[$0].isDigit }
  }

  private static func isYear(_ view: OctetView, _ word: Range<Int>) -> Bool {
    word.count == 4 && word.allSatisfy { view[$0].isDigit }
  }

  /// `hh:mm` or `hh:mm:ss`, the hour with one digit or two.
  private static func isTime(_ view: OctetView, _ word: Range<Int>) -> Bool {
    guard word.count >= 4, word.count <= 8, view[word.lowerBound].isDigit else { return false }
    return word.allSatisfy { view[$0].isDigit || view[$0] == 0x3A } && word.contains { view[$0] == 0x3A }
  }

  /// `CET`, `+0100`, `(PDT)`: capitals only, since a small word goes on with a sentence.
  private static func isZone(_ view: OctetView, _ word: Range<Int>) -> Bool {
    let first = view[word.lowerBound]
    if first == 0x2B || first == 0x2D {
      return word.count >= 3 && word.count <= 6
        && word.dropFirst().allSatisfy { view[$0].isDigit || view[$0] == 0x3A }
    }
    return word.count <= 7
      && word.allSatisfy { view[$0].isAlpha && view[$0] < 0x60 || view[$0] == 0x28 || view[$0] == 0x29 }
  }

  /// The end of an asctime date: up to two zones, the year, zones.
  private static func endsWithYear(_ view: OctetView, _ words: inout Words) -> Bool {
    var zones = 0
    while let word = words.next() {
      if isYear(view, word) { return endsWithZones(view, &words) }
      zones += 1
      guard zones <= 2, isZone(view, word) else { return false }
    }
    return false
  }

  private static func endsWithZones(_ view: OctetView, _ words: inout Words) -> Bool {
    while let word = words.next() {
      // UUCP: "remote from host" (RFC 976, section 2.1).
      if view.equalsIgnoringCase("remote", in: word) { return true }
      guard isZone(view, word) else { return false }
    }
    return true
  }

  /// The words of a line; a quoted string, as a local part may be, is not split at its blanks.
  private struct Words {
    let view: OctetView
    var rest: Range<Int>

    mutating func next() -> Range<Int>? {
      var start = rest.lowerBound
      while start < rest.upperBound, view[start].isWhiteSpace { start += 1 }
      guard start < rest.upperBound else { return nil }
      var end = start
      var isQuoted = false
      while end < rest.upperBound, isQuoted || !view[end].isWhiteSpace {
        if view[end] == 0x22 { isQuoted.toggle() }
        if isQuoted, view[end] == 0x5C { end += 1 }
        end += 1
      }
      end = min(end, rest.upperBound)
      rest = end..<rest.upperBound
      return start..<end
    }
  }
}
