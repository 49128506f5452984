extension DateParser {
  /// Reads the zone, or reports that there is none.
  ///
  ///     zone     = (FWS ( "+" / "-" ) 4DIGIT) / obs-zone
  ///     obs-zone = "UT" / "GMT" / "EST" / "EDT" / … / military letters
  mutating func readZone() {
    skipZoneGap()
    let start = lexer.offset
    if let word = readWord() {
      hasZone = true
      if lexer.peeks("+") || lexer.peeks("-") {
        // `GMT+0200` and `UTC+2` name the offset; the letters add nothing.
        log.note(.malformedZone, at: start)
        readNumericZone()
      } else {
        zone = namedZone(word)
      }
      return
    }
    guard lexer.peeks("+") || lexer.peeks("-") else {
      log.note(.missingZone, at: start)
      return
    }
    hasZone = true
    readNumericZone()
  }

  /// A comment in front of the zone is obsolete, one that ends the date is not.
  private mutating func skipZoneGap() {
    lexer.lastComment = nil
    lexer.skipCFWS()
    if let comment = lexer.lastComment, !lexer.isAtEnd { log.note(.obsoleteComment, at: comment.lowerBound) }
  }

  private mutating func readNumericZone() {
    let start = lexer.offset
    let isWest = lexer.peeks("-")
    lexer.offset += 1
    guard let number = readNumber() else {
      log.note(.malformedZone, at: start)
      return
    }
    var hours = number.value / 100
    var minutes = number.value % 100
    if number.digits != 4 { log.note(.malformedZone, at: start) }
    guard number.digits <= 4 else { return }
    if number.digits <= 2 {
      hours = number.value
      minutes = 0
      if lexer.peeks(":") {
        lexer.offset += 1
        guard let rest = readNumber() else { return }
        minutes = rest.value
      }
    }
    guard hours <= 99, minutes <= 59 else {
      log.note(.zoneOutOfRange, at: start)
      return
    }
    let offset = hours * 60 + minutes
    // `-0000` says that the zone is not known (section 3.3).
    if isWest, offset == 0 { return }
    zone = isWest ? -offset : offset
  }

  /// Minutes east of UTC, or nil where section 4.3 demands `-0000`.
  private mutating func namedZone(_ word: Range<Int>) -> Int? {
    for (name, hours) in Self.zoneNames where view.equalsIgnoringCase(name, in: word) {
      log.note(.obsoleteZone, at: word.lowerBound)
      return hours * 60
    }
    // Military letters were defined with the wrong sign in RFC 822, so nothing can be said of them; `J` is none.
    if word.count == 1, view[word.lowerBound].asciiLowercased != UInt8(ascii: "j") {
      log.note(.obsoleteZone, at: word.lowerBound)
    } else {
      log.note(.unknownZoneName, at: word.lowerBound)
    }
    return nil
  }

  /// `UTC` is in no grammar but means one thing only.
  private static let zoneNames: [(name: StaticString, hours: Int)] = [
    ("ut", 0), ("gmt", 0), ("utc", 0), ("est", -5), ("edt", -4), ("cst", -6), ("cdt", -5), ("mst", -7), ("mdt", -6),
    ("pst", -8), ("pdt", -7),
  ]
}
