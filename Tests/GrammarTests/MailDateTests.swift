import InternetMessage
import SeededRandom
import Testing

/// A date as it is written, what it means, and what is wrong with it.
struct DateCase: Sendable, CustomTestStringConvertible {
  let text: String
  let utc: String?
  let zone: Int?
  let defects: [MailDate.DefectKind]

  init(_ text: String, _ utc: String?, zone: Int? = 0, _ defects: MailDate.DefectKind...) {
    self.text = text
    self.utc = utc
    self.zone = zone
    self.defects = defects
  }

  var testDescription: String { text }
}

@Suite struct MailDateTests {
  @Test(arguments: [
    DateCase(" Thu, 13 Feb 2020 23:45:01 -0330", "2020-02-14T03:15:01Z", zone: -210),
    DateCase(" 13 Feb 2020 23:45 +0000", "2020-02-13T23:45:00Z"),
    DateCase("Sat, 29 Feb 2020 00:00:00 +0000", "2020-02-29T00:00:00Z"),
    DateCase(" Thu,\n 13\n Feb 2020 23:45:01\n\t-0330 (NST)", "2020-02-14T03:15:01Z", zone: -210),
    DateCase("Tue, 1 jan 2030 00:00:00 -0000", "2030-01-01T00:00:00Z", zone: nil),
    DateCase("Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z"),
    DateCase("Mon, 1 Jan 12024 00:00:00 +0000", nil),
  ])
  func currentSyntax(_ date: DateCase) { check(date) }

  @Test(arguments: [
    DateCase("Sun, 6 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37Z", .obsoleteYear, .obsoleteZone),
    DateCase("6 Nov 49 08:49:37 UT", "2049-11-06T08:49:37Z", .obsoleteYear, .obsoleteZone),
    DateCase("6 Nov 50 08:49:37 +0000", "1950-11-06T08:49:37Z", .obsoleteYear),
    DateCase("6 Nov 100 08:49:37 +0000", "2000-11-06T08:49:37Z", .obsoleteYear),
    DateCase("6 Nov 2000 08:49:37 EST", "2000-11-06T13:49:37Z", zone: -300, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 EDT", "2000-11-06T12:49:37Z", zone: -240, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 CST", "2000-11-06T14:49:37Z", zone: -360, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 MDT", "2000-11-06T14:49:37Z", zone: -360, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 PST", "2000-11-06T16:49:37Z", zone: -480, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 pdt", "2000-11-06T15:49:37Z", zone: -420, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 A", "2000-11-06T08:49:37Z", zone: nil, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 Z", "2000-11-06T08:49:37Z", zone: nil, .obsoleteZone),
    DateCase("6 Nov 2000 08:49:37 J", "2000-11-06T08:49:37Z", zone: nil, .unknownZoneName),
    DateCase("6 Nov 2000 08 : 49 : 37 +0100", "2000-11-06T07:49:37Z", zone: 60),
    DateCase("6 (six) Nov 2000 08:49:37 +0100", "2000-11-06T07:49:37Z", zone: 60, .obsoleteComment),
    DateCase("6 Nov 2000 08(h):49 +0100", "2000-11-06T07:49:00Z", zone: 60, .obsoleteComment),
    DateCase(
      "(at) 6 Nov 2000 08:49 (((CET))) +0100", "2000-11-06T07:49:00Z", zone: 60, .obsoleteComment, .obsoleteComment),
  ])
  func obsoleteSyntax(_ date: DateCase) { check(date) }

  @Test(arguments: [
    DateCase("Mon, 6 Nov 2000 08:49:37", "2000-11-06T08:49:37Z", zone: nil, .missingZone),
    DateCase("Mon, 6 Nov 2000 08:49:37 GMT+0200", "2000-11-06T06:49:37Z", zone: 120, .malformedZone),
    DateCase("Mon, 6 Nov 2000 08:49:37 UTC+2", "2000-11-06T06:49:37Z", zone: 120, .malformedZone, .malformedZone),
    DateCase("Mon, 6 Nov 2000 08:49:37 +02:30", "2000-11-06T06:19:37Z", zone: 150, .malformedZone),
    DateCase("Mon, 6 Nov 2000 08:49:37 +530", "2000-11-06T03:19:37Z", zone: 330, .malformedZone),
    DateCase("Mon, 6 Nov 2000 08:49:37 CEST", "2000-11-06T08:49:37Z", zone: nil, .unknownZoneName),
    DateCase("Monday, 6 November 2000 08:49:37 +0000", "2000-11-06T08:49:37Z", .longName, .longName),
    DateCase("Mon 6 Nov 2000 08:49:37 +0000", "2000-11-06T08:49:37Z", .missingComma),
    DateCase("Mon Nov  6 08:49:37 2000", "2000-11-06T08:49:37Z", zone: nil, .missingComma, .monthFirst, .missingZone),
    DateCase(
      "Mon Nov  6 08:49:37 EST 2000", "2000-11-06T13:49:37Z", zone: -300, .missingComma, .monthFirst, .obsoleteZone),
    DateCase("Mon Nov  6 08:49:37 2000 +0100", "2000-11-06T07:49:37Z", zone: 60, .missingComma, .monthFirst),
    DateCase("Nov 6, 2000 1:49 PM +0000", "2000-11-06T13:49:00Z", .monthFirst, .shortNumber, .twelveHourClock),
    DateCase("6 Nov 2000 12:00 AM +0000", "2000-11-06T00:00:00Z", .twelveHourClock),
    DateCase(
      "Monday, 06-Nov-00 08:49:37 GMT", "2000-11-06T08:49:37Z", .longName, .hyphenatedDate, .hyphenatedDate,
      .obsoleteYear, .obsoleteZone),
    DateCase("2000-11-06T08:49:37Z", "2000-11-06T08:49:37Z", .iso8601),
    DateCase(
      "2000-11-06 08:49:37.123+02:00", "2000-11-06T06:49:37Z", zone: 120, .iso8601, .fractionalSecond, .malformedZone),
    DateCase("6 Nov 2000", "2000-11-06T00:00:00Z", zone: nil, .missingTime, .missingZone),
    DateCase("6 Nov 2000, 08.49 +0000", "2000-11-06T08:49:00Z", .unexpectedPunctuation, .unexpectedPunctuation),
    DateCase("6 Nov 2000 8:49 +0000", "2000-11-06T08:49:00Z", .shortNumber),
    DateCase("Tue, 6 Nov 2000 08:49:37 +0000", "2000-11-06T08:49:37Z", .wrongDayName),
    DateCase("6 Nov 2000 08:49:37 +0000 (a) and more", "2000-11-06T08:49:37Z", .trailingText),
    DateCase("6 Nov 2000 08:49:37 +0000 (open", "2000-11-06T08:49:37Z", .trailingText, .lexical(.unterminatedComment)),
    DateCase("6 Nov 1852 08:49:37 +0000", "1852-11-06T08:49:37Z", .yearOutOfRange),
    DateCase("6 Nov 2000 08:49:37 +0260", "2000-11-06T08:49:37Z", zone: nil, .zoneOutOfRange),
  ])
  func deviations(_ date: DateCase) { check(date) }

  @Test(arguments: [
    DateCase("", nil, .empty),
    DateCase(" \n ", nil, .empty),
    DateCase("(only a comment)", nil, .obsoleteComment, .empty),
    DateCase("31 Feb 2000 08:49:37 +0000", nil, .dayOutOfRange),
    DateCase("29 Feb 1900 08:49:37 +0000", nil, .dayOutOfRange),
    DateCase("0 Jan 2000 08:49:37 +0000", nil, .dayOutOfRange),
    DateCase("6 Nov 2000 24:00:00 +0000", nil, .timeOutOfRange),
    DateCase("6 Nov 2000 08:60:00 +0000", nil, .timeOutOfRange),
    DateCase("6 Nov 2000 08:00:61 +0000", nil, .timeOutOfRange),
    DateCase("6 Nov 2000 13:00 PM +0000", nil, .twelveHourClock, .timeOutOfRange),
    DateCase("6 Noo 2000 08:00:00 +0000", nil, .malformed),
    DateCase("6 No 2000 08:00:00 +0000", nil, .malformed),
    DateCase("006 Nov 2000 08:00:00 +0000", nil, .malformed),
    DateCase("6 Nov 20000000000 08:00:00 +0000", nil, .malformed),
    DateCase("tomorrow", nil, .malformed),
    DateCase("Mon,", nil, .malformed),
  ])
  func noDate(_ date: DateCase) { check(date) }

  @Test func defectsHaveOffsets() {
    let body = Body(" Tue, 31 Nov 2000 08:49:37 GMT")
    let parsed = body.parse(MailDate.parse)
    #expect(
      parsed.defects == [
        GrammarDefect(.obsoleteZone, at: Body.prefix.utf8.count + 27),
        GrammarDefect(.dayOutOfRange, at: Body.prefix.utf8.count + 6),
      ])
  }

  @Test func formats() {
    let date = MailDate(secondsSince1970: 0, zoneMinutes: -90)
    #expect(date.internetMessageFormat == "Wed, 31 Dec 1969 22:30:00 -0130")
    #expect(date.rfc3339 == "1970-01-01T00:00:00Z")
    #expect(MailDate(secondsSince1970: 0, zoneMinutes: nil).internetMessageFormat == "Thu, 1 Jan 1970 00:00:00 -0000")
    #expect(MailDate(secondsSince1970: -62_167_219_201).rfc3339 == nil)
    #expect(MailDate(secondsSince1970: -62_167_219_200).rfc3339 == "0000-01-01T00:00:00Z")
    #expect(MailDate(secondsSince1970: 253_402_300_800).rfc3339 == nil)
    #expect(MailDate(secondsSince1970: .max, zoneMinutes: 1).internetMessageFormat == nil)
    #expect(MailDate(secondsSince1970: .min).rfc3339 == nil)
  }

  private func check(_ date: DateCase) {
    for text in lineEndVariants(date.text) {
      let parsed = Body(text).parse(MailDate.parse)
      // The year 12024 is fine in a message and beyond RFC 3339.
      let isBeyond = date.text.contains("12024")
      #expect((parsed.value == nil) == (date.utc == nil && !isBeyond))
      #expect(parsed.value?.rfc3339 == date.utc)
      if parsed.value != nil { #expect(parsed.value?.zoneMinutes == date.zone) }
      #expect(parsed.defects.map(\.kind) == date.defects)
    }
  }
}

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (1969, 12, 31, -1, 3), (0, 3, 1, -719_468, 3),
    (2000, 3, 1, 11_017, 3), (2100, 3, 1, 47_541, 1),
  ])
  func knownDays(year: Int, month: Int, day: Int, days: Int, weekday: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == days)
    #expect(date.weekday == weekday)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test func everyDayFollowsThePreviousOne() throws {
    var previous = CivilDate(daysSince1970: -2_546_000)
    #expect(previous.year < -5_000)
    var sawLast = false
    for days in -2_545_999...1_108_000 {
      let date = CivilDate(daysSince1970: days)
      let isNextDay = date.year == previous.year && date.month == previous.month && date.day == previous.day + 1
      let isNextMonth =
        date.day == 1 && CivilDate(year: previous.year, month: previous.month, day: previous.day + 1) == nil
        && (date.month == previous.month + 1
          || (date.month == 1 && previous.month == 12 && date.year == previous.year + 1))
      guard isNextDay || isNextMonth, date.daysSince1970 == days, date.weekday == (previous.weekday + 1) % 7 else {
        Issue.record("\(previous) is followed by \(date)")
        return
      }
      previous = date
      if date.year == 5_000 { sawLast = true }
    }
    #expect(sawLast)
  }

  @Test func formattedDatesParseToThemselves() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20_000 {
      // From year 1900 on nothing may be reported; before it the year is.
      let seconds = Int64.random(in: -62_135_596_800...95_617_584_000, using: &generator)
      let zone: Int? = Bool.random(using: &generator) ? Int.random(in: -720...840, using: &generator) : nil
      let date = MailDate(secondsSince1970: seconds, zoneMinutes: zone)
      guard let text = date.internetMessageFormat else {
        Issue.record("seed \(seed): \(seconds) has no format")
        continue
      }
      let parsed = Body(text).parse(MailDate.parse)
      let expected: [MailDate.DefectKind] = seconds < -2_208_988_800 - 86_400 ? [.yearOutOfRange] : []
      #expect(parsed.value == date, "seed \(seed): \(text)")
      if seconds < -2_208_988_800 - 86_400 || seconds > -2_208_988_800 + 86_400 {
        #expect(parsed.defects.map(\.kind) == expected, "seed \(seed): \(text)")
      }
      guard let utc = date.rfc3339 else { continue }
      #expect(Body(utc).parse(MailDate.parse).value?.secondsSince1970 == seconds, "seed \(seed): \(utc)")
    }
  }
}
